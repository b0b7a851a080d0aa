import 'reflect-metadata';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { AllowedTo, Needs, Open } from '../../apps/api/src/access/allowed-to';
import { nounModules } from '../../apps/api/src/program/app.module';
import { problemTitles } from '../../apps/api/src/http/problem-codes';
import { refusalAnswers } from '../../apps/api/src/http/refusal-answers';
import { Described } from '../../apps/api/src/http/described';
import { routesOf } from '../../apps/api/src/openapi/routes';
import { allRefusals } from '@lodestone/ledger';
import { controllersOf, routeFaults } from './routes';

describe('every route', () => {
  const controllers = controllersOf(nounModules);

  it('is looked for where routes are', () => {
    expect(controllers.flatMap(routesOf).length).toBeGreaterThan(15);
  });

  it('says who may call it, what it is, and what its parts are judged by', () => {
    expect(routeFaults(controllers)).toEqual([]);
  });

  it('is caught when it does not say who may call it', () => {
    @Controller('secrets')
    class Undeclared {
      @Get()
      @Described({ tag: 'x', summary: 'x', answers: { 200: 'text' } })
      all(): string {
        return '';
      }
    }

    expect(routeFaults([Undeclared])).toEqual(['GET /secrets does not say who may call it']);
  });

  it('is caught when it changes something and does not say what', () => {
    @Controller('things')
    @AllowedTo('enterprise')
    class Undoing {
      @Post()
      @Described({ tag: 'x', summary: 'x', answers: { 200: 'text' } })
      add(): string {
        return '';
      }
    }

    expect(routeFaults([Undoing])).toEqual([
      'POST /things does not say what whoever calls it does (@Needs)',
    ]);
  });

  it('is caught when it is for a role that never does that', () => {
    @Controller('things')
    @AllowedTo('enterprise', 'analyst')
    @Needs('record')
    class Strange {
      @Post()
      @Described({ tag: 'x', summary: 'x', answers: { 200: 'text' } })
      add(): string {
        return '';
      }
    }

    expect(routeFaults([Strange])).toEqual([
      'POST /things names analyst accounts, which never do that',
    ]);
  });

  it('is caught when its body has lost its class', () => {
    type Erased = { name: string };

    @Controller('things')
    @Open()
    class Unjudged {
      @Post()
      @Described({ tag: 'x', summary: 'x', answers: { 200: 'text' } })
      add(@Body() _body: Erased): string {
        return '';
      }
    }

    expect(routeFaults([Unjudged])).toEqual([
      'POST /things has no class for its body: is it an import type?',
    ]);
  });
});

describe('every refusal', () => {
  const rows = Object.entries(refusalAnswers);

  it('has one row where it meets HTTP, and no row is left over', () => {
    expect(rows.map(([code]) => code).toSorted()).toEqual([...new Set(allRefusals)].toSorted());
  });

  it.each(rows)('%s says what and how to mend it, in both languages', (_, { title, mend }) => {
    for (const { en, zh } of [title, mend]) {
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });

  it('has a code that no problem has', () => {
    const codes = new Set(Object.keys(problemTitles));

    expect(rows.filter(([code]) => codes.has(code))).toEqual([]);
  });

  it('is caught when it has no row', () => {
    const known: Readonly<Record<string, unknown>> = refusalAnswers;

    expect(['lot-exists', 'lot-haunted'].filter((code) => !known[code])).toEqual(['lot-haunted']);
  });
});
