import { FlagList } from '../flags/flag-list';
import { Kilograms } from '../figures/figures';
import { ordinal } from '../figures/units';
import { Drawn } from '../icons/icons';
import { saidOf, type Problem } from '../ledger/problem';
import { Failed } from '../states/failed';
import { useAccountName } from '../telling/use-telling';
import { useLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import type { DryRunState, Tried } from './use-dry-run';
import styles from './verdict.module.css';
import words from './words.json';

type Props = Readonly<{
  state: DryRunState;
  /** Where in the form a pointer stands, so that a line in the list leads there. */
  idOf?: (pointer: string) => string | undefined;
  /** Who stands at a pointer, by the name that is typed. */
  nameAt?: (pointer: string) => string;
}>;

/** The ledger's answer before it is asked for good, beside the button. */
export function Verdict({ state, idOf, nameAt }: Props) {
  const w = useWords(words);
  const { tried, problem, failure, isJudging } = state;
  if (failure) return <Failed error={failure} />;
  if (!tried && !problem) {
    return (
      <p className={`second ${styles.part}`} role="status">
        {w(isJudging ? 'judging' : 'idle')}
      </p>
    );
  }
  const outcome = problem
    ? problem.status === 400
      ? 'invalid'
      : 'refused'
    : (tried?.outcome ?? 'refused');
  const isGood = outcome === 'recorded' || outcome === 'unchanged';
  const flags = tried?.answer?.flags ?? [];
  return (
    <div aria-busy={isJudging}>
      <div className={styles.part} role="status">
        <div className={styles.outcome} data-good={isGood || undefined}>
          <Drawn icon={isGood ? 'check' : 'close'} />
          <b>{w(outcome)}</b>
        </div>
        <div className="second">{w('not-stored')}</div>
      </div>
      {problem && <Refusal problem={problem} {...(idOf ? { idOf } : {})} />}
      {flags.length > 0 && (
        <div className={styles.part}>
          <div className="label">{w('flags')}</div>
          <FlagList flags={flags} />
        </div>
      )}
      {tried?.declarations && tried.declarations.length > 0 && (
        <Declarations told={tried.declarations} {...(nameAt ? { nameAt } : {})} />
      )}
      {tried?.change && <Change {...tried.change} />}
      {tried?.judgedAt.ordinal !== undefined && (
        <p className={`second ${styles.part}`}>
          {isJudging ? w('judging') : w('judged', { ordinal: ordinal(tried.judgedAt.ordinal) })}
        </p>
      )}
    </div>
  );
}

function Refusal({ problem, idOf }: Readonly<{ problem: Problem; idOf?: Props['idOf'] }>) {
  const w = useWords(words);
  const language = useLanguage();
  return (
    <div className={styles.part} role="alert">
      <div className="red">{saidOf(problem, language)}</div>
      {problem.mend && <div>{problem.mend[language]}</div>}
      {problem.errors && problem.errors.length > 0 && (
        <>
          <div className="label">{w('fixes')}</div>
          <ul className={styles.errors}>
            {problem.errors.slice(0, 12).map(({ pointer, message }, n) => {
              const id = idOf?.(pointer);
              return (
                <li key={n}>
                  {id === undefined ? (
                    <span className="id">{pointer}</span>
                  ) : (
                    <a
                      href={`#${id}`}
                      onClick={(event) => {
                        event.preventDefault();
                        document.getElementById(id)?.focus();
                      }}
                    >
                      {pointer}
                    </a>
                  )}{' '}
                  {message[language]}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div className="second id">{problem.code}</div>
    </div>
  );
}

type Told = NonNullable<Tried['declarations']>;

function Declarations({ told, nameAt }: Readonly<{ told: Told; nameAt?: Props['nameAt'] }>) {
  const w = useWords(words);
  const lines = new Set(
    told.map(({ pointer, known, isNewName }) => {
      const said = w(`known-${known}`, { name: nameAt?.(pointer) ?? pointer });
      return isNewName ? `${said}, ${w('new-name')}` : said;
    }),
  );
  return (
    <div className={styles.part}>
      <div className="label">{w('client')}</div>
      {[...lines].map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function Change({ masses, flagsBefore, flagsAfter }: NonNullable<Tried['change']>) {
  const w = useWords(words);
  const accountName = useAccountName();
  return (
    <div className={styles.part}>
      <div className="label">{w('moves')}</div>
      {masses.length === 0 ? (
        <div>{w('nothing-moves')}</div>
      ) : (
        <table className={styles.masses}>
          <thead>
            <tr>
              <th />
              <th className="label">{w('mass')}</th>
            </tr>
          </thead>
          <tbody>
            {masses.map((each, n) => (
              <tr key={n}>
                <td>
                  {accountName(each.account)} <span className="id">{each.lotId}</span>
                </td>
                <td>
                  <Kilograms grams={each.massGrams} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {flagsBefore && (
        <div className="second">
          {w('flags-before')}: {flagsBefore.length} · {w('flags-after')}: {flagsAfter?.length ?? 0}
        </div>
      )}
    </div>
  );
}
