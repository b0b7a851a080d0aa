import { forbiddenImports } from './imports';
import { everySource, readSource } from './sources';

const guarded = everySource().filter((path) => /^(apps|libs)\//.test(path));

describe('imports between parts', () => {
  it('finds the sources it is meant to guard', () => {
    expect(guarded.length).toBeGreaterThan(15);
  });

  it('follow the table', () => {
    const violations = guarded.flatMap((path) =>
      forbiddenImports(path, readSource(path)).map((target) => `${path} imports ${target}`),
    );

    expect(violations).toEqual([]);
  });

  // A rule that cannot fail guards nothing: each of these must be caught.
  it.each([
    ['libs/kernel/src/mass.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['libs/kernel/src/mass.ts', "import { x } from '@lodestone/ledger';", 'libs/ledger'],
    ['libs/reference/src/goods.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['libs/ledger/src/site/a.ts', "import { Injectable } from '@nestjs/common';", '@nestjs/common'],
    ['libs/ledger/src/site/a.ts', "import type { FastifyReply } from 'fastify';", 'fastify'],
    ['libs/ledger/src/site/a.ts', "export * from '@lodestone/event-store';", 'libs/event-store'],
    ['libs/ledger/src/site/a.ts', "import 'class-validator';", 'class-validator'],
    ['libs/ledger/src/site/a.ts', "import { x } from '../../../nation/src/x';", 'libs/nation'],
    ['libs/ledger/src/site/a.ts', "const fs = await import('node:fs');", 'node:fs'],
    ['libs/ledger/src/site/a.ts', "const fs = require('node:fs');", 'node:fs'],
    ['libs/ledger/src/site/a.ts', "import fs = require('node:fs');", 'node:fs'],
    ['libs/ledger/src/site/a.ts', 'const fs = await import(`node:fs`);', 'node:fs'],
    ['libs/ledger/src/site/a.ts', 'const fs = await import(`${name}`);', 'a computed name'],
    ['libs/ledger/src/site/a.ts', 'const fs = require(name);', 'a computed name'],
    ['libs/event-store/src/a.ts', "import { x } from '@lodestone/ledger/site';", 'libs/ledger'],
    [
      'libs/event-store/src/embedded/a.ts',
      "import { jsonEvent } from '@eventstore/db-client';",
      '@eventstore/db-client',
    ],
    [
      'libs/projections/src/a.ts',
      "import { x } from '@lodestone/read-models';",
      'libs/read-models',
    ],
    ['libs/read-models/src/a.ts', "import { DatabaseSync } from 'node:sqlite';", 'node:sqlite'],
    ['libs/nation/src/a.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
    ['apps/api/src/main.ts', "import { given } from '@lodestone/testing';", 'libs/testing'],
    ['apps/api/src/main.ts', "import { demo } from '../../cli/src/demo.command';", 'apps/cli'],
    [
      'apps/api/src/main.ts',
      "import { EventStoreDBClient } from '@eventstore/db-client';",
      '@eventstore/db-client',
    ],
    ['apps/console/src/a.ts', "import { x } from '@lodestone/ledger';", 'libs/ledger'],
  ])('catch %s with %s', (path, source, caught) => {
    expect(forbiddenImports(path, source)).toEqual([caught]);
  });

  it.each([
    ['libs/ledger/src/site/a.ts', "import { x } from '@lodestone/kernel';"],
    ['libs/ledger/src/site/a.ts', "import { y } from '../party/party.events';"],
    ['libs/ledger/src/site/a.ts', "// import { z } from 'node:fs';"],
    ['libs/ledger/src/site/a.spec.ts', "import { given } from '@lodestone/testing';"],
    ['libs/event-store/src/eventstoredb/a.ts', "import { x } from '@eventstore/db-client';"],
    ['apps/api/src/main.ts', "import { NestFactory } from '@nestjs/core';"],
  ])('let %s say %s', (path, source) => {
    expect(forbiddenImports(path, source)).toEqual([]);
  });

  it('demand a row for a part that has none', () => {
    expect(() => forbiddenImports('libs/nowhere/src/a.ts', '')).toThrow('has no row');
  });
});
