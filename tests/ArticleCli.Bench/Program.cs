using ArticleCli.Bench.Fuzz;
using ArticleCli.Bench.Quality;
using ArticleCli.Bench.Soak;

return args switch
{
    ["quality", .. var rest] => QualityFloors.Run(rest),
    ["fuzz", .. var rest] => Fuzzer.Run(rest),
    ["soak", .. var rest] => Soak.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ArticleCli.Bench quality [FOLDER [SET…]] | fuzz [SECONDS [SEED [TARGET…]]] | soak [INPUTS]");
    return 2;
}
