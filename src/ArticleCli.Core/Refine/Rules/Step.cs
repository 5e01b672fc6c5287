namespace ArticleCli.Refine.Rules;

/// <summary>What a placeholder stands for.</summary>
internal enum StepKind
{
    /// <summary>No word at all: choices meet again.</summary>
    Nothing,

    /// <summary>A symbol; its class is the step's value.</summary>
    Symbol,

    /// <summary>A group of phrases; its root is the step's value.</summary>
    Group,

    /// <summary><c>{n}</c>: a number.</summary>
    Number,

    /// <summary><c>{url}</c>: an address.</summary>
    Url,

    /// <summary><c>{email}</c>: an e-mail address.</summary>
    Email,

    /// <summary><c>{handle}</c>: <c>@name</c>.</summary>
    Handle,

    /// <summary><c>{hashtag}</c>: <c>#topic</c>.</summary>
    Hashtag,

    /// <summary><c>{name}</c>: the names of one to three persons.</summary>
    Name,

    /// <summary><c>{site}</c>: a publication's name, one to six words.</summary>
    Site,

    /// <summary><c>{text}</c>: one to twelve words, no full stop among them.</summary>
    Text,
}

/// <summary>A step of a phrase that is no word.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Value">Symbol class or root.</param>
internal readonly record struct Step(StepKind Kind, int Value = 0);
