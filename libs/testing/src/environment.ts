/**
 * The one place that reads the environment of the tests. Jest's configuration has thrown out
 * whatever the machine had set (scripts/clean-environment.cjs); what is left are these words of a
 * person to the tests, and what a program needs to run at all.
 */
const {
  LODESTONE_RUNS: runs,
  LODESTONE_SEED: seed,
  LODESTONE_SHRINK: shrink,
  LODESTONE_KILL_ROUNDS: killRounds,
  LODESTONE_SHARED_FOLDER: sharedFolder,
  LODESTONE_SCREENSHOTS: screenshots,
  LODESTONE_SPECS_SERVER: server,
  LODESTONE_SPECS_SERVER_COMMAND: serverCommand,
} = process.env;

export const saidToTests = {
  /** So many random histories, others each time. */
  runs,
  /** The histories of this number once more. */
  seed,
  /** `no`: a history that breaks a rule is not made shorter. */
  shrink,
  /** So often a ledger is killed. */
  killRounds,
  /** What one e2e spec has made for all of a run: scripts/begin-e2e.cjs says where. */
  sharedFolder,
  /** A folder for what the browser specs saw; without it they keep nothing. */
  screenshots,
  /** A server that the store's specs may fill. Never `EVENTSTORE_URL`: that one has a ledger. */
  server,
  /** A command that starts such a server, which specs may kill. */
  serverCommand,
} as const;

const ofTests = /^(LODESTONE_|JEST_|NODE_ENV$)/;

/**
 * For a program that a spec starts: nothing of the tests, and a folder that is not there and a free
 * port for all that the spec does not name, so that it never meets a ledger that runs here.
 */
export const childEnvironment = (
  named: Readonly<Record<string, string>> = {},
): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTests.test(name))),
  LODESTONE_DATA: '/nowhere/no-folder-was-named',
  LODESTONE_PORT: '0',
  ...named,
});
