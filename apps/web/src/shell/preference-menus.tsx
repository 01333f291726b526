import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLanguage, IconSunMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type Language } from '../texts/texts.js';

const SCHEMES = { auto: 'app.system', light: 'app.light', dark: 'app.dark' } as const;

/** Language and light or dark; both are kept in this browser. */
export function PreferenceMenus() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tick = <IconCheck size={16} aria-hidden />;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('app.language')}>
            <IconLanguage size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(Object.entries(LANGUAGES) as [Language, string][]).map(([language, name]) => (
            <Menu.Item
              key={language}
              lang={language}
              rightSection={i18n.language === language && tick}
              onClick={() => void speak(language)}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('app.appearance')}>
            <IconSunMoon size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(Object.entries(SCHEMES) as [keyof typeof SCHEMES, (typeof SCHEMES)[keyof typeof SCHEMES]][]).map(
            ([scheme, text]) => (
              <Menu.Item
                key={scheme}
                rightSection={colorScheme === scheme && tick}
                onClick={() => setColorScheme(scheme)}
              >
                {t(text)}
              </Menu.Item>
            ),
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
