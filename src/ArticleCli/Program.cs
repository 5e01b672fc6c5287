return ArticleCli.Commands.FirstProgram.Run(args);
