import { MalformedMessage, type ProtoReader } from './proto-reader';
import type { ProtoWriter } from './proto-writer';

/** As .NET reads them, in any case: with all their dashes, in a pair of brackets too, or with none. */
const dashed = '([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})';
const uuids = [dashed, `\\{${dashed}\\}`, `\\(${dashed}\\)`, dashed.replaceAll('-(', '(')].map(
  (form) => new RegExp(`^${form}$`, 'i'),
);

/** How a client wants ids: as text, or as the two halves of their 128 bits. */
export type IdForm = 'text' | 'halves';

const fields = { halves: 1, text: 2 } as const;
const half = { most: 1, least: 2 } as const;

/** An id in either form, as text in lower case. */
export function readEventId(reader: ProtoReader): string {
  let id = '';
  while (reader.next()) {
    if (reader.field === fields.text) id = reader.text();
    else if (reader.field === fields.halves) id = readHalves(reader.message());
  }
  const text = id.trim();
  for (const form of uuids) {
    const parts = form.exec(text)?.slice(1);
    if (parts) return parts.join('-').toLowerCase();
  }
  throw new MalformedMessage(`'${id}' is not a UUID`);
}

function readHalves(reader: ProtoReader): string {
  let most = 0n;
  let least = 0n;
  while (reader.next()) {
    if (reader.field === half.most) most = BigInt.asUintN(64, reader.int64());
    else if (reader.field === half.least) least = BigInt.asUintN(64, reader.int64());
  }
  return most.toString(16).padStart(16, '0') + least.toString(16).padStart(16, '0');
}

export function writeEventId(writer: ProtoWriter, id: string, form: IdForm): void {
  if (form === 'text') {
    writer.text(fields.text, id);
    return;
  }
  const hex = id.replaceAll('-', '');
  writer.message(fields.halves, (halves) => {
    halves.uint(half.most, BigInt(`0x${hex.slice(0, 16)}`));
    halves.uint(half.least, BigInt(`0x${hex.slice(16)}`));
  });
}
