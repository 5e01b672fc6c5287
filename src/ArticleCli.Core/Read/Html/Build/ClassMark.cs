namespace ArticleCli.Read.Html.Build;

/// <summary>What a class name says about an element; the names stand in <c>marks.txt</c>.</summary>
internal enum ClassMark : byte
{
    None,
    ScreenReader,
    Katex,
    KatexDisplay,
    MathRendered,
    MathPreview,
    MathTwin,
    MathSource,
    MathImage,
    Callout,
    CalloutKind,
    CalloutTitle,
    CodeListing,
    CodeTable,
    CodeGutter,
    CodeLine,
    CodeTools,
    CodeLanguage,
    CaptionBox,
    Caption,
    Credit,
    Emoji,
    DropCap,
    EditLink,
    Permalink,
    SideNote,
    SideNoteSwitch,
}

/// <summary>Class names and what they say.</summary>
internal static class Marks
{
    private static readonly NameTable<ClassMark> ByName = Read();

    /// <summary>What the first telling class name of an element says.</summary>
    public static ClassMark Of(Page page, int node) => page.TryGetAttribute(node, "class", out var names) ? Of(names) : ClassMark.None;

    /// <summary>True where one of an element's class names says this.</summary>
    public static bool Has(Page page, int node, ClassMark mark)
    {
        if (!page.TryGetAttribute(node, "class", out var names))
            return false;
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
        {
            if (ByName.TryGetValue(names[range], out var found) && found == mark)
                return true;
        }

        return false;
    }

    private static ClassMark Of(ReadOnlySpan<char> names)
    {
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
        {
            if (ByName.TryGetValue(names[range], out var mark))
                return mark;
        }

        return ClassMark.None;
    }

    private static NameTable<ClassMark> Read()
    {
        var marks = new NameTable<ClassMark>();
        foreach (var (key, names) in DataFile.Rows("Build/marks.txt"))
        {
            var mark = Enum.Parse<ClassMark>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                marks[name] = mark;
        }

        return marks;
    }
}
