namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>What a table holds, found in one pass that does not look into tables inside.</summary>
internal sealed class TableSurvey
{
    private bool _hasNested;
    private bool _hasBlocks;
    private bool _hasHeadings;
    private bool _hasHeaderCells;
    private bool _isPresentation;
    private bool _hasListing;
    private bool _hasPictureOrParagraph;
    private bool _onlyNumbersBeside = true;
    private int _widest;

    private TableSurvey(int node) => Node = node;

    public int Node { get; }

    /// <summary>The caption's node, or −1.</summary>
    public int Caption { get; private set; } = -1;

    /// <summary>The rows as they are shown: the foot last.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>How many of the first rows stand in a head.</summary>
    public int HeadRows { get; private set; }

    /// <summary>A listing: numbers beside code.</summary>
    public bool IsCode => _hasListing && _onlyNumbersBeside && !_hasHeaderCells;

    /// <summary>Cells that only place things on the page.</summary>
    public bool IsLayout =>
        _isPresentation || Rows.Count == 0
        || (!_hasHeaderCells && (_hasNested || _hasHeadings || _hasBlocks || _widest <= 1))
        || (Rows.Count <= 1 && (_widest <= 1 || (!_hasHeaderCells && _hasPictureOrParagraph && Caption < 0)));

    public static TableSurvey Of(Builder builder, int table)
    {
        var page = builder.Page;
        var survey = new TableSurvey(table) { _isPresentation = page.Attribute(table, "role") is "presentation" or "none" || Marks.Has(page, page.Parent(table), ClassMark.Callout) };
        var feet = new List<int>();
        var body = new List<int>();
        var end = page.End(table);
        for (var at = table + 1; at < end;)
        {
            var tag = page.Tag(at);
            switch (tag)
            {
                case Tag.Thead or Tag.Tbody or Tag.Tfoot:
                    at++;
                    continue;
                case Tag.Caption:
                    if (survey.Caption < 0 && builder.Keeps(at))
                        survey.Caption = at;
                    break;
                case Tag.Tr when builder.Keeps(at) && builder.Notes?.IsBody(at) != true:
                    var section = page.Tag(page.Parent(at));
                    (section == Tag.Thead ? survey.Rows : section == Tag.Tfoot ? feet : body).Add(at);
                    survey.Row(builder, at);
                    break;
                default:
                    break;
            }

            at = page.End(at);
        }

        survey.HeadRows = survey.Rows.Count;
        survey.Rows.AddRange(body);
        survey.Rows.AddRange(feet);
        return survey;
    }

    private void Row(Builder builder, int row)
    {
        var page = builder.Page;
        var cells = 0;
        for (var cell = page.FirstElement(row); cell >= 0; cell = page.NextElement(cell))
        {
            if (page.Tag(cell) is not (Tag.Td or Tag.Th))
                continue;
            cells++;
            _hasHeaderCells |= page.Tag(cell) == Tag.Th;
            Cell(page, cell);
        }

        _widest = Math.Max(_widest, cells);
    }

    private void Cell(Page page, int cell)
    {
        var isListing = false;
        var isNumbers = true;
        var paragraphs = 0;
        for (var at = cell + 1; at < page.End(cell); at++)
        {
            var tag = page.Tag(at);
            switch (tag)
            {
                case Tag.Text:
                    isNumbers &= !page.Text(at).ContainsAnyExcept(Signs.LineNumbers);
                    break;
                case Tag.Table:
                    _hasNested = true;
                    isNumbers = false;
                    at = page.End(at) - 1;
                    break;
                case >= Tag.H1 and <= Tag.H6:
                    _hasHeadings = true;
                    break;
                case Tag.Pre:
                    isListing = true;
                    break;
                case Tag.P:
                    paragraphs++;
                    _hasPictureOrParagraph = true;
                    break;
                case Tag.Img:
                    _hasPictureOrParagraph = true;
                    break;
                case Tag.Blockquote or Tag.Figure or Tag.Iframe or Tag.Hr or Tag.Video or Tag.Article or Tag.Section or Tag.Dl or Tag.Details:
                    _hasBlocks = true;
                    break;
                default:
                    break;
            }
        }

        _hasBlocks |= isListing || paragraphs > 3;
        _hasListing |= isListing && !isNumbers;
        _onlyNumbersBeside &= isNumbers || isListing;
    }
}
