import type { LogPlace } from '@lodestone/event-store';
import { EventStreams } from '../events/event-streams';
import { serveLines } from '../events/stream/lines-port';
import { serveLinesInThread } from '../events/stream/lines-thread';
import type { Closing } from '../running/closing';
import type { DataFolder } from './data-folder';

type StreamOptions = Readonly<{
  folder: DataFolder;
  place: LogPlace;
  closing: Closing;
  threads: boolean;
  log: (line: string) => void;
}>;

/** Nothing runs before somebody asks for a stream. */
export function beginStreams({
  folder,
  place,
  closing,
  threads,
  log,
}: StreamOptions): EventStreams {
  const lines = { place, readModels: folder.readModels };
  let isClosing = false;
  const streams = new EventStreams(async (hear, died) => {
    if (!threads) return serveLines(lines, hear);
    const mourn = (reason: string): void => {
      if (!isClosing) log(`streams: the thread died, and is begun again for the next: ${reason}`);
      died(reason);
    };
    return serveLinesInThread(lines, { hear, died: mourn });
  });
  closing.add('streams', () => {
    isClosing = true;
    return streams.stop();
  });
  return streams;
}
