import { Select } from '@mantine/core';
import { Card } from '../cards/card';
import { useCodeChoices } from '../codes/use-codes';
import { useRoomSearch } from '../router/use-room';
import { useWords } from '../words/use-words';
import { useOwnSites } from './own-sites';
import { stockRoom } from './room';
import { StockLots } from './stock-lots';
import { StockSums } from './stock-sums';
import words from './words.json';

export default function StockPage() {
  const w = useWords(words);
  const [search, change] = useRoomSearch(stockRoom);
  const sites = useOwnSites();
  const materials = useCodeChoices('materials');
  return (
    <Card
      title={w('title')}
      heading={1}
      isFlush
      className="whole"
      actions={
        <>
          <Select
            aria-label={w('site')}
            placeholder={w('every-site')}
            clearable
            w={200}
            data={sites.map(({ siteId, name }) => ({ value: siteId, label: `${siteId} ${name}` }))}
            value={search.site ?? null}
            onChange={(site) => change({ site: site ?? '' })}
          />
          <Select
            aria-label={w('material')}
            placeholder={w('every-material')}
            clearable
            searchable
            w={200}
            data={materials}
            value={search.material ?? null}
            onChange={(material) => change({ material: material ?? '' })}
          />
        </>
      }
    >
      <StockSums filter={search} />
      <StockLots filter={search} />
    </Card>
  );
}
