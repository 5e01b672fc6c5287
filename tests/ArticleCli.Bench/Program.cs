using ArticleCli.Bench.Quality;

return args switch
{
    ["quality", .. var rest] => QualityFloors.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ArticleCli.Bench quality [FOLDER [SET…]]");
    return 2;
}
