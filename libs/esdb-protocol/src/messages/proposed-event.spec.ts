import { writeEventId } from '../wire/event-id';
import { MalformedMessage, ProtoReader } from '../wire/proto-reader';
import { messageOf } from '../wire/proto-writer';
import { MissingMetadata, readProposedEvent } from './proposed-event';

type Proposed = Readonly<{ id: string; form: 'text' | 'halves'; type: string | undefined }>;

const readAs = ({ id, form, type }: Proposed) =>
  readProposedEvent(
    new ProtoReader(
      messageOf((event) => {
        event.message(1, (one) => writeEventId(one, id, form));
        for (const [key, value] of [
          ['type', type],
          ['content-type', 'application/json'],
        ] as const) {
          if (value === undefined) continue;
          event.message(2, (entry) => {
            entry.text(1, key);
            entry.text(2, value);
          });
        }
      }),
    ),
  );

const nil = '00000000-0000-0000-0000-000000000000';
const first = '00000000-0000-0000-0000-000000000001';

describe('an event that a client proposes', () => {
  it.each(['text', 'halves'] as const)('has an id that is not nil (%s)', (form) => {
    expect(readAs({ id: first, form, type: 'Noted' })).toMatchObject({ eventId: first });
    expect(() => readAs({ id: nil, form, type: 'Noted' })).toThrow(
      new MalformedMessage(`${nil} is the id of no event`),
    );
  });

  it('has a type, which is not nothing', () => {
    expect(() => readAs({ id: first, form: 'text', type: '' })).toThrow(MalformedMessage);
    expect(() => readAs({ id: first, form: 'text', type: undefined })).toThrow(MissingMetadata);
    expect(readAs({ id: first, form: 'text', type: ' ' })).toMatchObject({ type: ' ' });
  });
});
