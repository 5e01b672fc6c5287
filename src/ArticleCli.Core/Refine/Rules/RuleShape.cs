namespace ArticleCli.Refine.Rules;

/// <summary>The form that a line must have for a rule to recognise it; the names in rule files are these in kebab case.</summary>
public enum RuleShape
{
    /// <summary>A phrase and nothing else, placeholders filled in.</summary>
    Whole,

    /// <summary>A label alone on its line, which names what the following lines are.</summary>
    Label,

    /// <summary>A label and an address, or a label alone where the next line is an address.</summary>
    LabelUrl,

    /// <summary>A label, a separator and a headline (no terminator).</summary>
    LabelHeadline,

    /// <summary>A label, a separator and a list of short parts.</summary>
    LabelList,

    /// <summary>A label and one to four names.</summary>
    LabelName,

    /// <summary>A label and anything short, such as a date: what it is, the caller finds out from <see cref="RuleMatch.Rest"/>.</summary>
    LabelRest,

    /// <summary>A label and one or more sentences.</summary>
    LabelSentence,

    /// <summary>A line that consists of the rule's words only and holds one of each of its required groups: word order is free.</summary>
    MadeOf,

    /// <summary>A sentence that holds one of each of the rule's word groups.</summary>
    Mentions,

    /// <summary>One word or phrase of a vocabulary (menu words, sections, roles): a part of evidence, never enough alone.</summary>
    Word,
}
