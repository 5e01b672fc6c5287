namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>How a link's text spells its address.</summary>
internal enum Form : byte
{
    /// <summary>It doesn't.</summary>
    None,

    /// <summary>Letter for letter, with its scheme.</summary>
    Full,

    /// <summary>Without <c>http://</c>, beginning with <c>www.</c></summary>
    Web,

    /// <summary>An e-mail address without <c>mailto:</c></summary>
    Mail,
}

/// <summary>Tells links whose text is their own address.</summary>
internal static class AddressForm
{
    public static Form Of(string shown, string address)
    {
        if (shown == address || (!System.Text.Ascii.IsValid(shown) && string.Equals(Encoded(shown), address, StringComparison.OrdinalIgnoreCase)))
            return Destination.IsAutolink(shown) ? Form.Full : Form.None;
        if (address.Length == shown.Length + 7 && address.EndsWith(shown, StringComparison.Ordinal))
        {
            if (address.StartsWith("mailto:", StringComparison.Ordinal) && IsMail(shown))
                return Form.Mail;
            // A dollar sign would stand twice, once in the text and once in the target: a formula.
            if (address.StartsWith("http://www.", StringComparison.Ordinal) && !shown.Contains('$', StringComparison.Ordinal) && Destination.IsAutolink(address))
                return Form.Web;
        }

        return Form.None;
    }

    /// <summary>The text as a renderer writes it into an address: what is not ASCII as percent signs and bytes.</summary>
    private static string Encoded(string text)
    {
        var builder = new System.Text.StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return builder.ToString();
    }

    /// <summary>The pattern of CommonMark 6.5 for e-mail autolinks, without its limits on the length of labels.</summary>
    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at == text.Length - 1)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i != at && !char.IsAsciiLetterOrDigit(c) && !(i < at ? ".!#$%&'*+/=?^_`{|}~-" : ".-").Contains(c, StringComparison.Ordinal))
                return false;
        }

        return char.IsAsciiLetterOrDigit(text[at + 1]) && char.IsAsciiLetterOrDigit(text[^1]);
    }
}
