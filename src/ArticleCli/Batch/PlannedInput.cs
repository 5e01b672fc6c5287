using ArticleCli.Load.Lists;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>One input of a run, found but not opened.</summary>
/// <param name="Id">Its id in messages and records: the path or address as given, or the record's own id.</param>
internal abstract record PlannedInput(string Id)
{
    /// <summary>What it is called in messages once its id is known: a record is told by its file too.</summary>
    /// <param name="id">Its id.</param>
    public virtual string Told(string id) => id;

    /// <summary>The name that a list asks for, or null.</summary>
    public string? OutputName { get; init; }

    /// <summary>Its last part without ending.</summary>
    public abstract string Stem { get; }

    /// <summary>Where it stands below the folder or host that was given, without ending.</summary>
    public virtual string RelativePath => Stem;

    /// <summary>Its address where that is known before it is read.</summary>
    public virtual string? Address => null;

    /// <summary>The template of its name unless the user gives one.</summary>
    public virtual string DefaultTemplate => "{path}";
}

/// <summary>A file.</summary>
/// <param name="Id">The path as given or found.</param>
/// <param name="Relative">The path below the folder that was given, with slashes.</param>
internal sealed record FileInput(string Id, string Relative) : PlannedInput(Id)
{
    public override string Stem => Path.GetFileNameWithoutExtension(Relative) is { Length: > 0 } stem ? stem : "untitled";

    public override string RelativePath => Relative.LastIndexOf('/') is >= 0 and var slash ? Relative[..(slash + 1)] + Stem : Stem;
}

/// <summary>Standard input, as one article.</summary>
internal sealed record StandardInput() : PlannedInput("-")
{
    public override string Stem => "stdin";

    public override string DefaultTemplate => "{slug}";
}

/// <summary>An address.</summary>
/// <param name="Listed">The address, with what the list that named it says of it.</param>
internal sealed record AddressInput(ListedInput Listed) : PlannedInput(Listed.Shown)
{
    /// <summary>Where a first pass kept its answer, or null.</summary>
    public object? Kept { get; init; }

    public override string Address => Listed.Input;

    public override string Stem => LastPart(Listed.Input);

    public override string RelativePath => Uri.TryCreate(Listed.Input, UriKind.Absolute, out var address) && address.AbsolutePath.Trim('/') is { Length: > 0 } path
        ? WithoutEnding(Uri.UnescapeDataString(path))
        : Stem;

    public override string DefaultTemplate => "{slug}";

    private static string LastPart(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            return "page";
        var path = address.AbsolutePath.Trim('/');
        return path.Length == 0 ? address.Host : WithoutEnding(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]));
    }

    private static string WithoutEnding(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 && path.Length - dot <= 6 ? path[..dot] : path;
    }
}

/// <summary>One line of a records file.</summary>
/// <param name="Line">Its bytes.</param>
/// <param name="Number">Its number in its file, from 1.</param>
/// <param name="File">The file as given; <c>-</c> for standard input.</param>
internal sealed record RecordInput(ReadOnlyMemory<byte> Line, long Number, string File) : PlannedInput(Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
{
    public override string Told(string id) => File == "-" ? id : id == Id ? $"{File}:{id}" : $"{File}: {id}";

    /// <summary>The line is larger than the limit of one input; its bytes were dropped.</summary>
    public bool TooLarge { get; init; }

    public override string Stem => Id;

    public override string DefaultTemplate => "{id}";
}

/// <summary>An input that can't even be planned.</summary>
/// <param name="Id">As given.</param>
/// <param name="Exception">Why.</param>
internal sealed record FailedInput(string Id, ArticleException Exception) : PlannedInput(Id)
{
    public override string Stem => "failed";

    /// <summary>An input that is missing or can't be read.</summary>
    /// <param name="id">As given.</param>
    /// <param name="code">The failure's code.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="inner">What the system said, or null.</param>
    /// <returns>The input.</returns>
    public static FailedInput Of(string id, string code, string message, Exception? inner = null) =>
        new(id, new ArticleException(FailureCause.Input, code, message, inner));
}
