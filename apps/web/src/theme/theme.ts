import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import i18next from 'i18next';

const pine: MantineColorsTuple = [
  '#e9f3f1',
  '#d3e4e1',
  '#a8cac5',
  '#79aea8',
  '#52968f',
  '#3a8780',
  '#2b7f78',
  '#1f5f5b',
  '#184b48',
  '#0d3634',
];

const amber: MantineColorsTuple = [
  '#fdf3e4',
  '#f8e6cd',
  '#efcb9b',
  '#e6af65',
  '#de9738',
  '#da881c',
  '#b96c10',
  '#8a4b12',
  '#6f3c0c',
  '#552c05',
];

/** The greys of the night are our papers and lines, lightest first, so that whatever Mantine draws lies on them. */
const night: MantineColorsTuple = [
  '#e8e4dc',
  '#aeb2b3',
  '#959b9d',
  '#7d8487',
  '#363c40',
  '#2b3135',
  '#1e2225',
  '#191c1f',
  '#16191b',
  '#101315',
];

/** What is filled takes the accent of the scheme, and the ink that goes with it. */
const variantColours: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
  return isPrimary && input.variant === 'filled' ? { ...colours, color: 'var(--on-accent)' } : colours;
};

/** The cross of whatever can be closed, named in the language that is spoken when it is shown. */
const CLOSE = {
  closeButtonProps: {
    get 'aria-label'() {
      return i18next.t('app.close');
    },
  },
};

/** Type, colour and space of the app; the colours themselves are in tokens.css. */
export const theme = createTheme({
  colors: { pine, amber, dark: night },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColours,
  fontFamily: 'var(--sans)',
  headings: {
    fontFamily: 'var(--sans)',
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.25' },
      h3: { fontSize: '1rem', lineHeight: '1.3' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.625rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.2' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Paper: { defaultProps: { withBorder: true, p: 'lg' } },
    // The first thing that can be chosen takes the focus, instead of something that is nothing.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 150 }, ...CLOSE } },
    // Papers to Mantine, but they space their own header and body; and their header is not the page's.
    ModalContent: { defaultProps: { p: 0 } },
    ModalHeader: { defaultProps: { component: 'div' } },
    Drawer: { defaultProps: CLOSE },
    DrawerContent: { defaultProps: { p: 0 } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Notification: { defaultProps: CLOSE },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

/** Mantine's own variables, led back to ours. */
export const resolveVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-hover': 'var(--sheet-sunken)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--alarm)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--accent-wash)',
    '--mantine-primary-color-light-hover': 'var(--accent-wash)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-color-pine-filled': 'var(--accent)',
    '--mantine-color-pine-filled-hover': 'var(--accent-hover)',
    '--mantine-color-pine-light': 'var(--accent-wash)',
    '--mantine-color-pine-light-hover': 'var(--accent-wash)',
    '--mantine-color-pine-light-color': 'var(--accent)',
  };
  return { variables: {}, light: colours, dark: colours };
};
