'use strict';

// What tests may know of the machine. It is a list of what passes, because nobody can list all that
// a person may have set: a log server, a data folder, a time zone, a colour, a flag for Node.

/** A program does not find its files or its commands without these. */
const ofMachine =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|CI|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA)$/i;

/** What a person says to the tests themselves. libs/testing/src/environment.ts reads them. */
const toTests =
  /^LODESTONE_(RUNS|SEED|SHRINK|MUTANT|KILL_ROUNDS|SCREENSHOTS|SPECS_SERVER|SPECS_SERVER_COMMAND)$/;

/** Jest's own, from its main process to its workers. */
const ofJest = /^JEST_WORKER_ID$/;

/** The same on every machine: names of months and numbers of days depend on these. */
const fixed = { NODE_ENV: 'test', TZ: 'UTC', LANG: 'C.UTF-8' };

/** The environment in which tests run, made from the one that the machine has. */
exports.cleanEnvironment = (environment) => ({
  ...Object.fromEntries(
    Object.entries(environment).filter(([name]) =>
      [ofMachine, toTests, ofJest].some((names) => names.test(name)),
    ),
  ),
  ...fixed,
});
