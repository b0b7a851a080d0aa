import type { MaterialRow } from './material-row';

/**
 * From the sintered block to what is shipped. A diffused magnet is a material of its own, because
 * what was tested on the blank no longer describes it.
 */
export const magnets = [
  ['ndfeb-sintered-block', 'NdFeB sintered block', '钕铁硼毛坯', ['Nd', 'Pr']],
  ['ndfeb-machined-blank', 'NdFeB machined blank', '钕铁硼黑片', ['Nd', 'Pr']],
  [
    'ndfeb-diffused-magnet',
    'NdFeB diffused magnet, uncoated',
    '钕铁硼扩散磁体（未镀）',
    ['Nd', 'Pr'],
  ],
  ['ndfeb-magnet', 'NdFeB magnet, finished', '烧结钕铁硼成品磁体', ['Nd', 'Pr']],
  ['ndfeb-bonded-magnet', 'NdFeB bonded magnet', '粘结钕铁硼磁体', ['Nd', 'Pr']],
  ['ndfeb-hot-pressed-magnet', 'NdFeB hot-pressed magnet', '热压钕铁硼磁体', ['Nd', 'Pr']],
  ['smco-sintered-block', 'SmCo sintered block', '钐钴毛坯', ['Sm']],
  ['smco-machined-blank', 'SmCo machined blank', '钐钴黑片', ['Sm']],
  ['smco-magnet', 'SmCo magnet, finished', '烧结钐钴成品磁体', ['Sm']],
  ['smco-bonded-magnet', 'SmCo bonded magnet', '粘结钐钴磁体', ['Sm']],
  ['smfen-bonded-magnet', 'SmFeN bonded magnet', '粘结钐铁氮磁体', ['Sm']],
] as const satisfies readonly MaterialRow[];
