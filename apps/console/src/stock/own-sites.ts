import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import { useEnterpriseId } from '../session/viewer';
import { useLanguage } from '../words/language';

/** The sites of the enterprise that has signed in, each with its name in the language that is chosen. */
export function useOwnSites() {
  const language = useLanguage();
  const enterpriseId = useEnterpriseId();
  const { data } = useAnswer(
    ['own-sites', enterpriseId],
    (signal) => ledger.GET('/directory', { params: { query: { enterpriseId } }, signal }),
    { staleMs: 60_000, isAsked: enterpriseId !== '' },
  );
  const sites = data?.items.find((each) => each.enterpriseId === enterpriseId)?.sites ?? [];
  return sites.map(({ siteId, name, nameLatin, activities }) => ({
    siteId,
    activities,
    name: language === 'zh' ? name : (nameLatin ?? name),
  }));
}
