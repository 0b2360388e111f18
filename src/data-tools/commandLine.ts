/** What a command does with the arguments behind its name. */
type Command = (args: string[]) => Promise<void>;

/** What an error says to whoever has called a command. */
type InSentence = (error: Error) => string;

/** Sees to it that a command that fails says why in a sentence, and ends with 1. */
export function orSayWhy(done: Promise<void>, inSentence: InSentence = ({ message }) => message): void {
  done.catch((cause: unknown) => {
    console.error(cause instanceof Error ? inSentence(cause) : cause);
    process.exitCode = 1;
  });
}

/** Runs the command that was named first, as package.json names them. */
export function runNamed(commands: Readonly<Record<string, Command>>, inSentence?: InSentence): void {
  const [name = "", ...args] = process.argv.slice(2);
  const command = new Map(Object.entries(commands)).get(name);
  const run = async (): Promise<void> => {
    if (!command) throw new Error(`There is no command ${name}: ${Object.keys(commands).join(", ")}.`);
    await command(args);
  };
  orSayWhy(run(), inSentence);
}
