using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>The tokens by which the linear model judges names: of the block's element, of the elements in it and around it.</summary>
internal static class NameSlots
{
    public const uint Own = 1;
    public const uint Inline = 2;
    public const uint Parent = 3;
    public const uint Outer = 4;
    public const uint Around = 5;

    /// <summary>How far up names still count.</summary>
    public const int MaximumAncestors = 24;

    private const uint Pair = 6;

    public static uint Slot(uint level, uint token) => Letters.Join(level, token);

    /// <summary>Tags of the block's element and the two around it, in pairs and together.</summary>
    public static (uint First, uint Second, uint All) Pairs(ReadOnlySpan<Element> elements, int place)
    {
        var parent = elements[place].Parent;
        var outer = parent < 0 ? -1 : elements[parent].Parent;
        var own = (uint)elements[place].Tag;
        var around = parent < 0 ? 255u : (uint)elements[parent].Tag;
        var above = outer < 0 ? 255u : (uint)elements[outer].Tag;
        return (Slot(Pair, (own << 8) | around), Slot(Pair + 1, (around << 8) | above), Slot(Pair + 2, (own << 16) | (around << 8) | above));
    }

    /// <summary>All slots of a block, for training; <see cref="EvidenceScores"/> reaches the same sums from sums per profile.</summary>
    public static void Collect(PageSurvey survey, int block, List<uint> slots)
    {
        slots.Clear();
        var elements = survey.Elements.All;
        var place = survey.Blocks[block].Element;
        Add(survey, elements[place].Profile, Own, slots);
        foreach (var profile in survey.InlineProfiles(block))
            Add(survey, profile, Inline, slots);
        var ancestors = 0;
        for (var up = elements[place].Parent; up >= 0 && ancestors < MaximumAncestors; up = elements[up].Parent)
        {
            if (ancestors < 2)
                Add(survey, elements[up].Profile, ancestors == 0 ? Parent : Outer, slots);
            Add(survey, elements[up].Profile, Around, slots);
            ancestors++;
        }

        var (first, second, all) = Pairs(elements, place);
        slots.Add(first);
        slots.Add(second);
        slots.Add(all);
    }

    private static void Add(PageSurvey survey, int profile, uint level, List<uint> slots)
    {
        foreach (var token in survey.Profiles.Tokens(profile))
            slots.Add(Slot(level, token));
    }
}
