using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Writes the inline content of one block: lays it out flat, makes its delimiters work, escapes last, prints.</summary>
internal sealed class InlineWriter
{
    private const ItemFlags Marked = ItemFlags.Escape | ItemFlags.Reference | ItemFlags.AddressStart | ItemFlags.AddressEnd | ItemFlags.Unlinked;

    // Escapes that are decided anew can ask for a fence around the next address.
    private const int MostRounds = 16;

    private readonly DocumentContext _document;
    private readonly LineOutput _output;
    private readonly InlineBuffer _buffer = new();
    private readonly InlineFlattener _flattener;
    private readonly DelimiterArranger _arranger;
    private readonly DelimiterSettler _delimiters;
    private int _addressStart;

    /// <summary>Content of nothing but plain text is printed as it stands; null where it was laid out.</summary>
    private string? _plain;

    public InlineWriter(DocumentContext document, LineOutput output)
    {
        _document = document;
        _output = output;
        _flattener = new InlineFlattener(_buffer, document);
        _arranger = new DelimiterArranger(_buffer);
        _delimiters = new DelimiterSettler(_buffer, _arranger);
    }

    /// <summary>Lays content out and settles it, ready to be printed.</summary>
    /// <returns>False where nothing visible is in it.</returns>
    public bool Prepare(IReadOnlyList<Inline> content, InlineContext context)
    {
        _plain = content is [Model.Text { Value: var value }] && _document.Options.Wrap == 0 && PlainRun.Is(value) ? value : null;
        if (_plain is not null)
            return true;
        _flattener.Lay(content, context.Place);
        if (_buffer.Count == 0)
            return false;
        if (_document.Extended && _buffer.HasBareLinks)
        {
            // A link's neighbours are the delimiters that will be written.
            _arranger.Arrange();
            BareLinks.Decide(_buffer);
        }

        Settle(context);
        for (var round = 0; _document.Extended && round < MostRounds && BareAddresses.Fence(_buffer, round == MostRounds - 1); round++)
            Settle(context);
        if (_document.Options.Wrap > 0 && context.Place == Place.Paragraph)
            LineWrapper.Wrap(_buffer, _document.Options.Wrap - _output.PrefixWidth);
        return true;
    }

    /// <summary>Decides about delimiters, then about escapes; anew where brackets around an address have changed what stands beside them.</summary>
    private void Settle(InlineContext context)
    {
        _buffer.Forget();
        _delimiters.Settle();
        PairedEscapes.Mark(_buffer, context);
        Escapes.Mark(_buffer, context);
    }

    /// <summary>Prints what was prepared into the line that is begun, and further lines after breaks.</summary>
    public void Print(Place place)
    {
        if (_plain is not null)
        {
            _output.Write(_plain);
            return;
        }

        for (var i = 0; i < _buffer.Count; i++)
        {
            ref readonly var item = ref _buffer[i];
            if (item.Kind == ItemKind.Break)
                PrintBreak(item, place);
            else if (item.IsDelimiter)
                PrintDelimiter(_buffer.Pairs[item.Pair]);
            else if (IsBare(item))
                i = PrintRun(i);
            else
                i = PrintCharacter(i, place);
        }
    }

    /// <summary>Prints a run of characters that nothing stands before or after.</summary>
    /// <returns>The last of them.</returns>
    private int PrintRun(int first)
    {
        Span<char> run = stackalloc char[128];
        var items = _buffer.Items[first..];
        var length = 0;
        while (length < items.Length && length < run.Length && IsBare(items[length]))
        {
            run[length] = items[length].Char;
            length++;
        }

        _output.Write(run[..length]);
        return first + length - 1;
    }

    private static bool IsBare(in Item item) => item.Kind is ItemKind.Literal or ItemKind.Syntax && !item.Has(Marked) && item.Char != '|';

    private void PrintBreak(Item item, Place place)
    {
        if (place == Place.Cell)
        {
            _output.Write("<br>");
            return;
        }

        if (!item.Has(ItemFlags.Soft))
            _output.Write('\\');
        _output.EndLine();
        _output.Begin();
    }

    private void PrintDelimiter(Pair pair)
    {
        _output.Write(pair.Char);
        if (pair.Length == 2)
            _output.Write(pair.Char);
    }

    private int PrintCharacter(int index, Place place)
    {
        ref readonly var item = ref _buffer[index];
        if (item.Has(ItemFlags.AddressStart))
        {
            _addressStart = index;
            _output.Write(item.Kind == ItemKind.Literal ? '[' : '<');
        }

        if (item.Has(ItemFlags.Reference))
        {
            _output.Write("&#");
            _output.Write(_buffer.RuneAt(index).Value.ToString(CultureInfo.InvariantCulture));
            _output.Write(';');
            return char.IsHighSurrogate(item.Char) ? index + 1 : index;
        }

        if (item.Has(ItemFlags.Escape | ItemFlags.Unlinked) || (place == Place.Cell && item.Char == '|'))
            _output.Write('\\');
        _output.Write(item.Char);
        if (item.Has(ItemFlags.AddressEnd))
            _output.Write(item.Kind == ItemKind.Syntax ? ">" : $"]({Destination.Encode("http://" + BareAddresses.Text(_buffer, _addressStart, index + 1))})");
        return index;
    }
}
