return ArticleCli.Commands.CommandLine.Run(args);
