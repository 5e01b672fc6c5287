using System.Buffers;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Survey;

/// <summary>What an element's name and attributes say of it. Elements that say the same share one profile, so the work is done once for a page's hundred list items.</summary>
internal sealed class EvidenceProfiles
{
    private const int MaximumTokens = 24;
    private const int MaximumClasses = 10;
    private const int MaximumLabel = 60;

    private static readonly NameTable<Meaning> Meanings = new()
    {
        ["class"] = Meaning.Class,
        ["id"] = Meaning.Class,
        ["role"] = Meaning.Role,
        ["itemprop"] = Meaning.Property,
        ["itemtype"] = Meaning.Type,
        ["style"] = Meaning.Style,
        ["hidden"] = Meaning.Hidden,
        ["aria-hidden"] = Meaning.AriaHidden,
        ["aria-label"] = Meaning.Label,
        ["data-testid"] = Meaning.Label,
        ["data-test"] = Meaning.Label,
        ["data-component"] = Meaning.Label,
        ["data-component-name"] = Meaning.Label,
        ["data-hook"] = Meaning.Label,
        ["data-qa"] = Meaning.Label,
        ["data-type"] = Meaning.Label,
        ["data-role"] = Meaning.Label,
        ["data-module"] = Meaning.Label,
        ["data-name"] = Meaning.Label,
        ["rel"] = Meaning.Label,
    };

    private static readonly SearchValues<string> Unseen = SearchValues.Create(["hidden", "sr-only", "screen-reader"], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<ulong, int> _byKey = [];
    private readonly Rows<Profile> _profiles = new();
    private readonly Rows<uint> _tokens = new();

    private enum Meaning : byte
    {
        None,
        Class,
        Role,
        Property,
        Type,
        Style,
        Hidden,
        AriaHidden,
        Label,
    }

    public ReadOnlySpan<Profile> All => _profiles.All;

    public ReadOnlySpan<uint> Tokens(int profile) => _tokens.All.Slice(_profiles[profile].TokenStart, _profiles[profile].TokenCount);

    public void Clear()
    {
        _byKey.Clear();
        _profiles.Clear();
        _tokens.Clear();
    }

    /// <summary>The profile of an element.</summary>
    public int Of(Page page, int node)
    {
        var key = Key(page, node);
        if (!_byKey.TryGetValue(key, out var profile))
        {
            profile = _profiles.Count;
            _byKey.Add(key, profile);
            _profiles.Add(Build(page, node));
        }

        return profile;
    }

    private static Meaning MeaningOf(string name) =>
        Meanings.TryGetValue(name, out var meaning) ? meaning : Meaning.None;

    private static ulong Key(Page page, int node)
    {
        var key = (ulong)page.Tag(node) + 1;
        if (page.Tag(node) == Tag.Unknown)
            key = (key << 32) + Letters.Hash(page.Name(node));
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            var name = page.AttributeName(node, i);
            var meaning = MeaningOf(name);
            if (meaning == Meaning.None)
            {
                if (name.StartsWith("data-", StringComparison.Ordinal))
                    key = (key ^ Letters.Hash(name)) * 0x9E3779B97F4A7C15;
                continue;
            }

            key = (key ^ (ulong)meaning) * 0x9E3779B97F4A7C15;
            foreach (var c in page.AttributeValue(node, i))
            {
                if (!char.IsAsciiDigit(c))
                    key = (key ^ c) * 0x100000001B3;
            }
        }

        return key;
    }

    private static Traits TraitsOf(Tag tag) => tag switch
    {
        Tag.Article => Traits.Article,
        Tag.Main => Traits.Main,
        Tag.Aside => Traits.Aside,
        Tag.Nav => Traits.Nav,
        Tag.Header => Traits.Header,
        Tag.Footer => Traits.Footer,
        Tag.Section => Traits.Section,
        Tag.Table => Traits.Table,
        Tag.Ul => Traits.List,
        Tag.Ol => Traits.List | Traits.OrderedList,
        Tag.Form => Traits.Form,
        Tag.Figure => Traits.Figure,
        Tag.Blockquote => Traits.Blockquote,
        Tag.Button => Traits.Button,
        Tag.Dialog => Traits.Dialog,
        Tag.Li => Traits.ListItem,
        Tag.A => Traits.Link,
        Tag.Details => Traits.Details,
        Tag.Label => Traits.Label,
        Tag.Dl => Traits.Definitions,
        Tag.Pre => Traits.Pre,
        Tag.Figcaption => Traits.Caption,
        Tag.Noscript => Traits.Noscript,
        _ => Traits.None,
    };

    private static Traits OfRole(ReadOnlySpan<char> role) => role switch
    {
        "main" => Traits.Main,
        "complementary" => Traits.Aside,
        "navigation" => Traits.Nav,
        "banner" => Traits.Header,
        "contentinfo" => Traits.Footer,
        "button" or "tab" => Traits.Button,
        "dialog" or "alertdialog" => Traits.Dialog,
        "list" => Traits.List,
        "listitem" => Traits.ListItem,
        "article" => Traits.Article,
        _ => Traits.None,
    };

    private Profile Build(Page page, int node)
    {
        var tag = page.Tag(node);
        var start = _tokens.Count;
        var traits = TraitsOf(tag);
        var signature = tag == Tag.Unknown ? Letters.Hash(page.Name(node)) : (uint)tag;
        Add(start, 't', signature);
        for (var i = 0; i < page.AttributeCount(node); i++)
        {
            var name = page.AttributeName(node, i);
            var value = page.AttributeValue(node, i);
            switch (MeaningOf(name))
            {
                case Meaning.Class:
                    var sum = AddNames(start, value, ref traits);
                    if (name == "class")
                        signature += sum;
                    break;
                case Meaning.Role:
                    traits |= OfRole(value.Trim());
                    Add(start, 'r', Lower(value));
                    break;
                case Meaning.Property:
                    traits |= value is "articleBody" or "text" ? Traits.ArticleBody : value is "description" ? Traits.Description : Traits.None;
                    Add(start, 'p', Lower(value));
                    break;
                case Meaning.Type:
                    Add(start, 'y', Lower(value[(value.LastIndexOf('/') + 1)..]));
                    break;
                case Meaning.Style:
                    if (Hides(value))
                    {
                        traits |= Traits.Hidden;
                        Add(start, 'h', 1);
                    }

                    break;
                case Meaning.Hidden:
                    traits |= Traits.Hidden;
                    Add(start, 'h', 2);
                    break;
                case Meaning.AriaHidden:
                    if (value is "true")
                    {
                        traits |= Traits.AriaHidden;
                        Add(start, 'h', 3);
                    }

                    break;
                case Meaning.Label:
                    if (value.Length < MaximumLabel)
                        Add(start, 'v', Lower(value));
                    break;
                default:
                    if (name.StartsWith("data-", StringComparison.Ordinal))
                        Add(start, 'd', Letters.Hash(name));
                    break;
            }
        }

        // A page that hides all of itself does so until its scripts have run, or while a dialogue is open.
        if (tag is Tag.Html or Tag.Body)
            traits &= ~(Traits.Hidden | Traits.AriaHidden);
        return new Profile(traits, Letters.Mix(signature), start, _tokens.Count - start);
    }

    private static bool Hides(ReadOnlySpan<char> style)
    {
        Span<char> tight = stackalloc char[160];
        var length = 0;
        foreach (var c in style)
        {
            if (length == tight.Length)
                break;
            if (c > ' ')
                tight[length++] = char.ToLowerInvariant(c);
        }

        var text = (ReadOnlySpan<char>)tight[..length];
        return text.Contains("display:none", StringComparison.Ordinal) || text.Contains("visibility:hidden", StringComparison.Ordinal);
    }

    private static uint Lower(ReadOnlySpan<char> value)
    {
        var hash = Letters.Seed;
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c))
                hash = Letters.Add(hash, char.ToLowerInvariant(c));
        }

        return hash;
    }

    /// <summary>Adds each name whole and in parts; answers a sum of the names that does not depend on their order.</summary>
    private uint AddNames(int start, ReadOnlySpan<char> names, ref Traits traits)
    {
        var (sum, count) = (0u, 0);
        foreach (var range in names.SplitAny(" \t\n\r\f"))
        {
            var name = names[range];
            if (name.IsEmpty)
                continue;
            var whole = Lower(name);
            sum += Letters.Mix(whole);
            if (++count > MaximumClasses)
                continue;
            Add(start, 'c', whole);
            AddParts(start, name);
            if (name.ContainsAny(Unseen))
                traits |= Traits.ScreenReader;
        }

        return sum;
    }

    private void AddParts(int start, ReadOnlySpan<char> name)
    {
        var (hash, length, before) = (Letters.Seed, 0, '\0');
        foreach (var c in name)
        {
            var letter = char.IsLetter(c);
            if (!letter || (char.IsUpper(c) && char.IsLower(before)))
            {
                if (length > 1)
                    Add(start, 'w', hash);
                (hash, length) = (Letters.Seed, 0);
            }

            if (letter)
            {
                hash = Letters.Add(hash, char.ToLowerInvariant(c));
                length++;
            }

            before = c;
        }

        if (length > 1)
            Add(start, 'w', hash);
    }

    private void Add(int start, char kind, uint value)
    {
        if (_tokens.Count - start >= MaximumTokens)
            return;
        var token = Letters.Join(kind, value);
        if (!_tokens.All[start..].Contains(token))
            _tokens.Add(token);
    }
}

/// <summary>What a kind of element says.</summary>
/// <param name="Traits">What it is.</param>
/// <param name="Signature">Of tag and class names: equal for the cards of a list.</param>
/// <param name="TokenStart">Its tokens.</param>
/// <param name="TokenCount">How many.</param>
internal readonly record struct Profile(Traits Traits, uint Signature, int TokenStart, int TokenCount);
