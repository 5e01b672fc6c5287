using System.Diagnostics;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Tree;

/// <summary>Stands between tokenizer and tree builder and keeps the builder's work linear: its stack of open elements and its list of open formatting have no
/// limit of their own and are searched for every tag, so a page of unclosed tags costs it the square of its size.</summary>
/// <remarks>Tags are dropped, texts never: what stands beside a bomb is kept.</remarks>
internal sealed class TokenGuard(TreeArena arena, bool strict, CancellationToken cancellation)
{
    private const int MaximumOpenFormatting = 100;
    private const int MaximumOpenElements = 512;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);
    private static readonly Conduct[] Conducts = Tags.Table(ConductOf);

    private readonly int[] _open = new int[Conducts.Length];
    private readonly int[] _dropped = new int[Conducts.Length];
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _openFormatting;
    private int _openElements;
    private long _tokens;

    /// <summary>How a tag counts.</summary>
    private enum Conduct : byte
    {
        /// <summary>Void, or closed by what follows it.</summary>
        Free,
        Formatting,
        Container,

        /// <summary>A container that is left out altogether when the first try did too much work.</summary>
        TablePart,
    }

    public TokenConsumptionResult Handle(ref StructHtmlToken token, TokenConsumer next)
    {
        _tokens++;
        arena.AllowFor(_tokens);
        if ((_tokens & 0xFFF) == 0)
            CheckTime();
        if (arena.IsFull)
            return TokenConsumptionResult.Stop;
        var pass = token.Type switch
        {
            HtmlTokenType.StartTag => PassStart(token.Name.Memory.Span, token.IsSelfClosing),
            HtmlTokenType.EndTag => PassEnd(Tags.Find(token.Name.Memory.Span)),
            _ => true,
        };
        if (pass)
            next(ref token);
        return TokenConsumptionResult.Continue;
    }

    private static Conduct ConductOf(Tag tag) => tag switch
    {
        Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.Font or Tag.I or Tag.S or Tag.Small or Tag.Strike or Tag.Strong or Tag.Tt or Tag.U => Conduct.Formatting,
        Tag.Table or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Tr or Tag.Td or Tag.Th or Tag.Caption or Tag.Colgroup => Conduct.TablePart,
        Tag.Text or Tag.A or Tag.Nobr or Tag.P or Tag.Li or Tag.Dd or Tag.Dt or Tag.Option or Tag.Optgroup or Tag.Rb or Tag.Rt or Tag.Rtc or Tag.Rp => Conduct.Free,
        Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Html or Tag.Head or Tag.Body => Conduct.Free,
        Tag.Area or Tag.Base or Tag.Br or Tag.Col or Tag.Embed or Tag.Frame or Tag.Hr or Tag.Img or Tag.Input or Tag.Link or Tag.Meta or Tag.Param => Conduct.Free,
        Tag.Source or Tag.Track or Tag.Wbr => Conduct.Free,

        // Their end decides what the tokenizer reads: never dropped.
        Tag.Script or Tag.Style or Tag.Title or Tag.Textarea or Tag.Iframe or Tag.Button => Conduct.Free,
        _ => Conduct.Container,
    };

    private bool PassStart(ReadOnlySpan<char> name, bool selfClosing)
    {
        var tag = Tags.Find(name);
        if (strict && TreeFactory.DropsNewLine(tag, name))
            return false;
        var conduct = Conducts[(int)tag];

        // A cell without a table: no browser makes one of it (HTML 13.2.6.4.7), but in a template, or after one in a select, the builder of AngleSharp 1.10
        // empties its stack in search of the table.
        if (conduct == Conduct.TablePart && tag != Tag.Table && arena.OpenTable is not { Tag: Tag.Table })
            return false;
        var pass = conduct switch
        {
            Conduct.Free => true,
            Conduct.Formatting => !strict && _openFormatting < MaximumOpenFormatting,
            Conduct.TablePart => !strict,
            _ => _openElements < MaximumOpenElements,
        };
        if (conduct is Conduct.Free or Conduct.TablePart || (selfClosing && tag == Tag.Unknown))
            return pass;
        if (!pass)
        {
            _dropped[(int)tag]++;
            return false;
        }

        _open[(int)tag]++;
        _ = conduct == Conduct.Formatting ? _openFormatting++ : _openElements++;
        return true;
    }

    private bool PassEnd(Tag tag)
    {
        var conduct = Conducts[(int)tag];
        if (conduct == Conduct.TablePart)
            return !strict;
        if (_dropped[(int)tag] > 0)
        {
            _dropped[(int)tag]--;
            return false;
        }

        if (_open[(int)tag] > 0)
        {
            _open[(int)tag]--;
            _ = conduct == Conduct.Formatting ? _openFormatting-- : _openElements--;
        }

        return true;
    }

    private void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > TimeLimit)
            throw new ArticleException(FailureCause.Input, "input-too-complex", "the page takes more than 20 seconds to parse; it is no page that a browser would show");
    }
}
