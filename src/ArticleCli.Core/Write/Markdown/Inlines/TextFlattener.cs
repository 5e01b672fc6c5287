namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>Lays out running text: white space collapses and waits, control characters go, everything else is a literal character.</summary>
internal sealed class TextFlattener(InlineBuffer buffer, PendingItems pending)
{
    public void Add(string text, ItemFlags flags)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                pending.AddSpace();
            }
            else if (c > 127 && char.IsWhiteSpace(c))
            {
                pending.AddWideSpace(c);
            }
            else if (c is < ' ' or '\u007F')
            {
                // Control characters never reach the output (reliability, promise 4).
            }
            else if (c is >= '\u0080' and < '\u00A0')
            {
                // Left by a wrong decoding, in the place of a character that was visible.
                pending.Flush();
                buffer.Add(ItemKind.Literal, '\uFFFD', flags: flags);
            }
            else
            {
                pending.Flush();
                i = AddWord(text, i, flags) - 1;
            }
        }
    }

    /// <summary>Adds characters up to the next white space or control character; halves of surrogate pairs become U+FFFD.</summary>
    private int AddWord(string text, int start, ItemFlags flags)
    {
        var end = start;
        while (end < text.Length)
        {
            var c = text[end];
            if (c <= ' ' || (c >= 127 && (c < 160 || char.IsWhiteSpace(c))))
                break;
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]))
                {
                    end += 2;
                    continue;
                }

                break;
            }

            end++;
        }

        if (end > start)
        {
            buffer.AddRange(ItemKind.Literal, text.AsSpan(start, end - start), flags);
            return end;
        }

        buffer.Add(ItemKind.Literal, '\uFFFD', flags: flags);
        return start + 1;
    }
}
