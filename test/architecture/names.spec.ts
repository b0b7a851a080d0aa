import { badNames } from './names';
import { everyPath } from './sources';

/** Event versions are filed under the names of the events, and the console has its own habits. */
const isGuarded = (path: string): boolean =>
  /^(apps|libs|test)\/.*(\.ts|\/)$/.test(path) && !/^(test\/history|apps\/console)\//.test(path);

describe('names of files and folders', () => {
  it('say what the thing is', () => {
    expect(everyPath().filter(isGuarded).flatMap(badNames)).toEqual([]);
  });

  it.each([
    ['libs/ledger/src/helpers/', "libs/ledger/src/helpers says 'helpers'"],
    ['apps/api/src/common/', "apps/api/src/common says 'common'"],
    ['libs/shared/', "libs/shared says 'shared'"],
    ['libs/ledger/src/utils.ts', "libs/ledger/src/utils.ts says 'utils'"],
    ['libs/ledger/src/sale-manager.ts', "libs/ledger/src/sale-manager.ts says 'manager'"],
    ['libs/ledger/src/site/handle.ts', "libs/ledger/src/site/handle.ts says 'handle'"],
    ['libs/ledger/src/entities/', 'libs/ledger/src/entities/ is named after a pattern'],
    ['libs/ledger/src/SiteAccount.ts', 'libs/ledger/src/SiteAccount.ts is not in kebab-case'],
    ['libs/ledger/src/a.int.spec.ts', 'libs/ledger/src/a.int.spec.ts has the unknown suffix .int'],
    ['libs/ledger/src/a.entity.ts', 'libs/ledger/src/a.entity.ts has the unknown suffix .entity'],
  ])('are caught: %s', (path, reason) => {
    expect(badNames(path)).toEqual([reason]);
  });

  it.each(['libs/event-store/src/handle-command.ts', 'libs/ledger/src/site/record-act.spec.ts'])(
    'are let be: %s',
    (path) => {
      expect(badNames(path)).toEqual([]);
    },
  );
});
