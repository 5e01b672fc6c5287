namespace ArticleCli.Read.Html.Survey;

/// <summary>What an element, or any element around it, is.</summary>
[Flags]
internal enum Traits
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Aside = 1 << 2,
    Nav = 1 << 3,
    Header = 1 << 4,
    Footer = 1 << 5,
    Section = 1 << 6,
    Table = 1 << 7,
    List = 1 << 8,
    OrderedList = 1 << 9,
    Form = 1 << 10,
    Figure = 1 << 11,
    Blockquote = 1 << 12,
    Button = 1 << 13,
    Hidden = 1 << 14,
    AriaHidden = 1 << 15,
    ScreenReader = 1 << 16,
    Dialog = 1 << 17,
    ArticleBody = 1 << 18,
    Description = 1 << 19,
    ListItem = 1 << 20,
    Link = 1 << 21,
    Details = 1 << 22,
    Label = 1 << 23,
    Definitions = 1 << 24,
    Pre = 1 << 25,
    Caption = 1 << 26,
    Noscript = 1 << 27,
}
