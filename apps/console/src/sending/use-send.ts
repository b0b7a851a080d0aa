import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, ledger, remember } from '../ledger/client';
import type { components } from '../published/data/api';

type Sent = Readonly<{
  siteId: string;
  recordId: string;
  body: components['schemas']['AnyRecord'];
}>;

type Recorded = components['schemas']['RecordedRecord'];

/**
 * Records for good. The id is the caller's own, so that sending twice, from two windows or after an answer
 * that was lost, records once. What is shown afterwards knows of it.
 */
export function useSend() {
  const questions = useQueryClient();
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: ({ siteId, recordId, body }: Sent) =>
      answered(
        ledger.PUT('/sites/{siteId}/records/{recordId}', {
          params: { path: { siteId, recordId } },
          body,
        }),
      ),
    onSuccess: ({ ordinal }) => {
      remember(ordinal);
      void questions.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'reference',
      });
    },
  });
  return {
    send: (sent: Sent, then?: (recorded: Recorded) => void) =>
      mutate(sent, { onSuccess: (recorded) => then?.(recorded) }),
    isSending: isPending,
    failure: error ?? undefined,
    recorded: data,
    reset,
  };
}
