import { useMemo } from 'react';
import { Answer } from '../states/answer';
import { useRoomParams, useRoomSearch } from '../router/use-room';
import { Card } from '../cards/card';
import { Column } from '../cards/column';
import { useWords } from '../words/use-words';
import { ElementBars } from './element-bars';
import { FatesTable } from './fates-table';
import { chainOf } from './graph/chain';
import { ChainGraph } from './graph/chain-graph';
import { Hidden } from './hidden';
import { LotActions } from './lot-actions';
import { LotControls } from './lot-controls';
import { LotFacts } from './lot-facts';
import { NodePath } from './node-path';
import { NodesTable } from './nodes-table';
import { OriginsTable } from './origins-table';
import styles from './provenance.module.css';
import { questionOf } from './question';
import { lotRoom } from './room';
import { useChain } from './use-chain';
import words from './words.json';

/** A lot: its facts, the chain around it, where it comes from and what has become of it. */
export default function LotPage() {
  const w = useWords(words);
  const { siteId, lotId } = useRoomParams(lotRoom);
  const [search, change] = useRoomSearch(lotRoom);
  const of = `lot:${siteId}/${lotId}`;
  const question = useMemo(() => questionOf(of, search), [of, search]);
  const chain = useChain(question);
  const drawn = useMemo(
    () => chainOf(chain.answers, question.element !== undefined),
    [chain.answers, question.element],
  );
  const about = w('chain-about', {
    what: question.element ? w('of-element', { element: question.element }) : w('of-mass'),
  });
  return (
    <Column>
      <Card
        title={<span className="id">{lotId}</span>}
        about={siteId}
        heading={1}
        actions={<LotActions />}
      >
        <LotFacts siteId={siteId} lotId={lotId} element={question.element} />
      </Card>
      <Card title={w('chain', { lot: lotId })} about={about} isFlush>
        <LotControls question={question} change={change} />
        <Answer query={chain}>
          {() => (
            <>
              {question.isTable ? (
                <NodesTable chain={drawn} focusId={of} isContent={question.element !== undefined} />
              ) : (
                <ChainGraph chain={drawn} question={question} change={change} />
              )}
              <Hidden answers={chain.answers} question={question} change={change} />
            </>
          )}
        </Answer>
        {question.node !== undefined && question.node !== of && (
          <NodePath
            question={question}
            to={question.node}
            close={() => change({ node: undefined })}
          />
        )}
      </Card>
      <div className={styles.pair}>
        <ElementBars of={of} chosen={question.element} change={change} model={question.model} />
        <OriginsTable question={question} />
      </div>
      <FatesTable question={question} />
    </Column>
  );
}
