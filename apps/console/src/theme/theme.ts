import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** Mantine wants ten steps; what is seen comes from tokens.css, in both schemes. */
const accent: MantineColorsTuple = [
  '#e7f2ef',
  '#d2e8e2',
  '#a5d5ca',
  '#75c2b1',
  '#52c5b0',
  '#2d9d89',
  '#16806f',
  '#0b6b5d',
  '#095549',
  '#063f36',
];

/** Mantine's greys, in the hue of ours, from light to dark. */
const gray: MantineColorsTuple = [
  '#f7f8f7',
  '#f3f5f4',
  '#e3e6e4',
  '#cfd4d1',
  '#87918d',
  '#5f6a66',
  '#5f6a66',
  '#4a5652',
  '#2a3531',
  '#17211e',
];

/** And those of the dark scheme, from text to ground. */
const dark: MantineColorsTuple = [
  '#e8edeb',
  '#acb7b3',
  '#acb7b3',
  '#8f9b97',
  '#6b7773',
  '#27312e',
  '#1a2220',
  '#141a18',
  '#0e1312',
  '#0a0e0d',
];

const field = {
  classNames: { input: 'field-input', label: 'field-label', error: 'field-error' },
  size: 'sm',
} as const;

export const theme: MantineThemeOverride = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: 'var(--reading)',
  fontFamilyMonospace: 'var(--code)',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '14px', sm: '20px', md: '20px', lg: '21px', xl: '26px' },
  spacing: { xs: '4px', sm: '8px', md: '14px', lg: '20px', xl: '28px' },
  defaultRadius: 6,
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  components: {
    SegmentedControl: {
      defaultProps: { size: 'xs', transitionDuration: 0 },
      classNames: { root: 'switch', label: 'switch-label', indicator: 'switch-chosen' },
    },
    Button: {
      defaultProps: { size: 'compact-md', variant: 'filled' },
      classNames: { root: 'press' },
    },
    TextInput: { defaultProps: field },
    NumberInput: { defaultProps: field },
    Textarea: { defaultProps: field },
    Select: { defaultProps: { ...field, checkIconPosition: 'right', maxDropdownHeight: 320 } },
    Autocomplete: { defaultProps: field },
    Modal: { defaultProps: { radius: 8, centered: true, transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 8, transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { shadow: 'md', radius: 8, transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 300 } },
  },
});

/** The words of tokens.css for what Mantine calls otherwise: one place of colours for both. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--second)',
    '--mantine-color-placeholder': 'var(--third)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--field-border)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-pressed)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
    '--mantine-primary-color-light': 'var(--selected)',
    '--mantine-primary-color-light-hover': 'var(--selected)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'var(--accent-pressed)',
    '--mantine-color-accent-light': 'var(--selected)',
    '--mantine-color-accent-light-hover': 'var(--selected)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-outline': 'var(--accent)',
  },
  light: {},
  dark: {},
});
