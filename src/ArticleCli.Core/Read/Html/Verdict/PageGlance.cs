using System.Text;
using ArticleCli.Read.Html.Clues;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>What one look at a page shows: its first visible words, title, first heading, marks, forms.</summary>
internal sealed class PageGlance
{
    /// <summary>A page with more words than this holds something else beside a wall (the longest wall of the open sets has 330): its words are counted no further, its texts not read.</summary>
    public const int MostWords = 450;

    private const int MostText = 8000;

    /// <summary>Words that a reader sees, as far as counted: the count stops soon after <see cref="MostWords"/>.</summary>
    public int Words { get; private set; }

    /// <summary>The visible text's beginning, lower case, white space collapsed; empty where there are more words than a wall has.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The title element, lower case.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The first heading of the first level, lower case.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>The text of noscript elements, lower case; empty where there are more words than a wall has.</summary>
    public string WithoutScript { get; private set; } = "";

    /// <summary>There is a field for a password.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>There is a script that may fill the page.</summary>
    public bool HasScript { get; private set; }

    /// <summary>An element where frameworks put an application.</summary>
    public bool HasRoot { get; private set; }

    /// <summary>Ids and classes of body, html and other elements with ids, lower case, each between spaces.</summary>
    public string Marks { get; private set; } = "";

    /// <summary>The generator that the page names.</summary>
    public string Generator { get; private set; } = "";

    /// <summary>The value of og:type.</summary>
    public string OpenGraphType { get; private set; } = "";

    /// <summary>Looks.</summary>
    public static PageGlance At(Page page)
    {
        var glance = new PageGlance();
        var marks = new StringBuilder(" ");
        for (var node = 0; node < page.Count; node++)
        {
            switch (page.Tag(node))
            {
                case Tag.Text:
                    glance.Count(page.Text(node));
                    break;
                case Tag.Script:
                    glance.HasScript = true;
                    node = page.End(node) - 1;
                    break;
                case Tag.Style or Tag.Template or Tag.Svg or Tag.Select or Tag.Textarea or Tag.Noscript:
                    node = page.End(node) - 1;
                    break;
                case Tag.Title:
                    if (glance.Title.Length == 0)
                        glance.Title = PageText.Of(page, node, 300).ToLowerInvariant();
                    node = page.End(node) - 1;
                    break;
                case Tag.H1 when glance.Heading.Length == 0:
                    glance.Heading = PageText.Of(page, node, 300).ToLowerInvariant();
                    break;
                case Tag.Input when page.Attribute(node, "type").Equals("password", StringComparison.OrdinalIgnoreCase):
                    glance.HasPassword = true;
                    break;
                case Tag.Meta:
                    glance.Meta(page, node);
                    break;
                default:
                    glance.Mark(page, node, marks);
                    break;
            }
        }

        glance.Marks = marks.Append(' ').ToString().ToLowerInvariant();
        if (glance.Words <= MostWords)
            glance.Read(page);
        return glance;
    }

    /// <summary>Reads what a page of few words says.</summary>
    private void Read(Page page)
    {
        var (text, noscript) = (new StringBuilder(), new StringBuilder());
        for (var node = 0; node < page.Count; node++)
        {
            switch (page.Tag(node))
            {
                case Tag.Text when text.Length < MostText:
                    var characters = page.Text(node);
                    text.Append(characters[..Math.Min(characters.Length, MostText)]).Append(' ');
                    break;
                case Tag.Noscript:
                    if (noscript.Length < 2000)
                        noscript.Append(' ').Append(PageText.Of(page, node, 1000));
                    node = page.End(node) - 1;
                    break;
                case Tag.Script or Tag.Style or Tag.Template or Tag.Svg or Tag.Select or Tag.Textarea or Tag.Title:
                    node = page.End(node) - 1;
                    break;
                default:
                    break;
            }
        }

        Text = PageText.Collapse(text.ToString()).ToLowerInvariant();
        WithoutScript = PageText.Collapse(noscript.ToString()).ToLowerInvariant();
    }

    private void Count(ReadOnlySpan<char> characters)
    {
        if (Words > MostWords)
            return;
        var inWord = false;
        foreach (var character in characters)
        {
            var letter = char.IsLetterOrDigit(character);
            if (letter && (!inWord || character is >= '\u3040' and <= '\u9fff'))
                Words++;
            inWord = letter;
        }
    }

    private void Meta(Page page, int node)
    {
        var name = page.Attribute(node, "name");
        if (name.Equals("generator", StringComparison.OrdinalIgnoreCase) && Generator.Length == 0)
            Generator = page.Attribute(node, "content").Trim().ToString();
        else if (page.Attribute(node, "property").Equals("og:type", StringComparison.OrdinalIgnoreCase))
            OpenGraphType = page.Attribute(node, "content").Trim().ToString().ToLowerInvariant();
    }

    private void Mark(Page page, int node, StringBuilder marks)
    {
        var id = page.Attribute(node, "id");
        if (marks.Length < 4000 && !id.IsEmpty && id.Length < 60)
            marks.Append(id).Append(' ');
        if (id is "root" or "app" or "__next" or "__nuxt" or "app-root" or "react-root" or "main-app" or "q-app" or "svelte")
            HasRoot = true;
        if (page.Tag(node) is Tag.Body or Tag.Html or Tag.Main && page.Attribute(node, "class") is { Length: > 0 and < 1000 } classes)
            marks.Append(classes).Append(' ');
        else if (marks.Length < 4000 && page.Attribute(node, "class") is { Length: > 0 and < 80 } others)
            marks.Append(others).Append(' ');
    }
}
