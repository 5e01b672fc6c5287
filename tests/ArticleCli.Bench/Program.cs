using ArticleCli.Bench.Fuzz;
using ArticleCli.Bench.Quality;
using ArticleCli.Bench.Soak;
using ArticleCli.Bench.Speed;
using ArticleCli.Bench.Train;

return args switch
{
    ["quality", .. var rest] => QualityFloors.Run(rest),
    ["fuzz", .. var rest] => Fuzzer.Run(rest),
    ["soak", .. var rest] => Soak.Run(rest),
    ["train", .. var rest] => Trainer.Run(rest),
    ["train-kinds", .. var rest] => KindTrainer.Run(rest),
    ["speed", .. var rest] => SpeedRun.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: ArticleCli.Bench quality [FOLDER [SET…]] | fuzz [SECONDS [SEED [TARGET…]]] | soak [INPUTS] | speed [FOLDER [PAGES [ROUNDS]]] | train [FOLDER] [--out FILE] [--no-cv] [--worst N] | train-kinds [FOLDER [FILE]]");
    return 2;
}
