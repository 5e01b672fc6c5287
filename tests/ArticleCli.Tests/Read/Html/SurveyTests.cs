using System.Text;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;
using Tag = ArticleCli.Read.Html.Tag;

namespace ArticleCli.Tests.Read.Html;

public class SurveyTests
{
    [Fact]
    public void Text_is_cut_into_blocks_at_block_elements_and_double_breaks()
    {
        var survey = Survey("<body><p>One <b>two</b> thr<i>ee</i></p><div>Four<br>five<br><br>six<ul><li>seven</li><li>eight</li></ul>nine</div><script>no</script>");
        Assert.Equal(["One two three", "Four five", "six", "seven", "eight", "nine"], Texts(survey));
        Assert.Equal([3, 2, 1, 1, 1, 1], survey.Blocks.ToArray().Select(block => block.WordCount));
    }

    [Fact]
    public void Every_text_node_knows_its_block()
    {
        var survey = Survey("<body> <p> . </p><p>One <b>two</b></p> \n <div>!<span> </span></div><p>three</p>");
        for (var node = 0; node < survey.Page.Count; node++)
        {
            var block = survey.Walk.BlockOf[node];
            if (block >= 0)
                Assert.InRange(node, survey.Blocks[block].FirstText, survey.Blocks[block].LastText);
            else if (survey.Page.Tag(node) == Tag.Text)
                Assert.DoesNotContain(survey.Page.Text(node).ToString(), c => char.IsLetter(c));
        }
    }

    [Fact]
    public void Links_sentences_and_endings_are_counted()
    {
        var survey = Survey("<body><p>It is. Was it? <a href=x>Read on</a>…</p><p>He said: “yes.”</p><p>As follows:</p>");
        var first = survey.Blocks[0];
        Assert.Equal((6, 2, 2, -1), (first.WordCount, first.LinkWords, first.SentenceEnds, first.Ending));
        Assert.Equal([-1, 2, 1], survey.Blocks.ToArray().Select(block => (int)block.Ending));
    }

    [Fact]
    public void A_thread_that_stands_in_noscript_is_read()
    {
        var words = string.Join(' ', Enumerable.Repeat("words of a post", 20));
        var survey = Survey($"<body><p>Menu</p><noscript><div class=post><p>{words}</p></div></noscript>");
        Assert.Equal(2, survey.Blocks.Length);
        var long1 = Survey($"<body><p>{string.Join(' ', Enumerable.Repeat(words, 20))}</p><noscript><p>{words}</p></noscript>");
        Assert.Equal(1, long1.Blocks.Length);
    }

    [Fact]
    public void Elements_that_say_the_same_share_a_profile_whatever_their_numbers()
    {
        var survey = Survey("<body><div id=post-12 class='entry x'>a</div><div id=post-99 class='entry x'>b</div><div id=other class='entry x'>c</div>");
        var elements = survey.Elements.All;
        Assert.Equal(elements[survey.Blocks[0].Element].Profile, elements[survey.Blocks[1].Element].Profile);
        Assert.NotEqual(elements[survey.Blocks[0].Element].Profile, elements[survey.Blocks[2].Element].Profile);
        Assert.Equal(elements[survey.Blocks[0].Element].Signature, elements[survey.Blocks[2].Element].Signature);
    }

    [Fact]
    public void Like_siblings_are_cards()
    {
        var survey = Survey("<body><section><div class=card><p>a</p></div><div class=card><p>b</p></div><div class=card><p>c</p></div></section><p>d</p>");
        var card = survey.Repeats.Card[survey.Blocks[1].Element];
        Assert.Equal(3, survey.Repeats.Cards[survey.Repeats.GroupOf(card)].Count);
        Assert.Equal(1, survey.Repeats.Place[card]);
        Assert.Equal(-1, survey.Repeats.Card[survey.Blocks[3].Element]);
    }

    [Fact]
    public void The_headline_is_found_by_the_title()
    {
        var survey = Survey("<head><title>The Gazette: Rivers rise again</title><meta property=og:title content='Rivers rise again'></head><body><h1>The Gazette</h1><h2>Rivers rise again</h2><p>Text.</p>");
        Assert.Equal(1, survey.Landmarks.Title);
    }

    [Fact]
    public void Sums_per_profile_are_the_sums_over_all_slots()
    {
        var model = EmbeddedModel.Instance;
        var survey = Survey(Sample);
        new BlockJudge().Complete(survey, model);
        var slots = new List<uint>();
        for (var i = 0; i < survey.Blocks.Length; i++)
        {
            NameSlots.Collect(survey, i, slots);
            Assert.Equal(model.Names.Score(slots.Sum(model.Names.Weight), slots.Count), survey.Features.Row(i)[(int)Feature.LinearNames], 1e-5);
        }
    }

    [Fact]
    public void Features_are_the_same_on_every_machine()
    {
        var survey = Survey(Sample);
        new BlockJudge().Complete(survey, EmbeddedModel.Instance);
        for (var i = 0; i < survey.Blocks.Length; i++)
        {
            foreach (var value in survey.Features.Row(i))
                Assert.True(float.IsFinite(value));
        }

        // A change here means that the model has to be trained anew.
        var structure = new StringBuilder();
        for (var i = 0; i < survey.Blocks.Length; i++)
        {
            foreach (var value in survey.Features.Row(i)[..(int)Feature.OwnSum])
                structure.Append(MathF.Round(value * 100)).Append(' ');
        }

        Assert.Equal(StoredHash, Letters.Hash(structure.ToString()));
    }

    [Fact]
    public void A_survey_that_is_used_again_remembers_nothing()
    {
        var survey = new PageSurvey();
        survey.Measure(PageParser.Parse(Sample, new PageArrays()), null);
        var first = survey.Features.Row(2).ToArray();
        survey.Measure(PageParser.Parse("<body><p>Other</p>", new PageArrays()), null);
        survey.Measure(PageParser.Parse(Sample, new PageArrays()), null);
        Assert.Equal(first, survey.Features.Row(2).ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<p>")]
    [InlineData("<body>\0\0<p>\0")]
    [InlineData("<body>word")]
    public void Next_to_nothing_can_be_surveyed(string html)
    {
        var survey = Survey(html);
        Assert.Equal(survey.Blocks.Length, new BlockJudge().Judge(survey, EmbeddedModel.Instance).Length);
    }

    private const uint StoredHash = 3119951;

    private const string Sample =
        "<html><head><title>Bees in winter - Garden Notes</title><meta name=description content='How bees keep warm.'></head><body class=home><header><nav><ul><li><a href=/>Home</a></li>" +
        "<li><a href=/about>About</a></li></ul></nav></header><main><article class='post entry'><h1>Bees in winter</h1><p class=byline>By Ann Field</p>" +
        "<p>Bees do not sleep through the cold months. They form a cluster around their queen, shiver their wing muscles, and burn the honey that they stored in summer.</p>" +
        "<p>A strong colony needs about twelve kilograms of honey to see the spring. Keepers weigh their hives in autumn, and feed sugar where the stores are too small to last.</p>" +
        "<h2>What you can do</h2><ul><li>Leave ivy to flower.</li><li>Keep the entrance free of snow.</li></ul></article><aside class=related><h3>Related</h3>" +
        "<div class=card><a href=/a>Wasps</a></div><div class=card><a href=/b>Hornets</a></div></aside></main><footer><p>© Garden Notes</p></footer></body></html>";

    private static PageSurvey Survey(string html)
    {
        var survey = new PageSurvey();
        survey.Measure(PageParser.Parse(html, new PageArrays()), "https://example.org/bees-in-winter");
        return survey;
    }

    private static List<string> Texts(PageSurvey survey)
    {
        var texts = new List<string>();
        foreach (var block in survey.Blocks)
        {
            var text = new StringBuilder();
            VisibleText.Append(text, survey.Page, block);
            texts.Add(text.ToString());
        }

        return texts;
    }
}
