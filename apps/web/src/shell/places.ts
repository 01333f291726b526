import {
  IconBriefcase,
  IconChartBar,
  IconHome2,
  IconMailOpened,
  IconMicrophone,
  IconSend,
  IconSettings,
} from '@tabler/icons-react';
import type { MeResponse } from '#libs/api-client';

/**
 * Where the recruiting team can go, in the order of the menu; the palette offers the same. `hiring`: it shows
 * candidates, which a QA manager does not see.
 */
export const PLACES = [
  { to: '/today', text: 'app.nav.today', Icon: IconHome2, of: 'everybody' },
  { to: '/roles', text: 'app.nav.roles', Icon: IconBriefcase, of: 'hiring' },
  { to: '/feedback', text: 'app.nav.feedback', Icon: IconMailOpened, of: 'hiring' },
  { to: '/invitations', text: 'app.nav.invitations', Icon: IconSend, of: 'hiring' },
  { to: '/recordings', text: 'app.nav.recordings', Icon: IconMicrophone, of: 'everybody' },
  { to: '/analytics', text: 'app.nav.analytics', Icon: IconChartBar, of: 'hiring' },
  { to: '/settings', text: 'app.nav.settings', Icon: IconSettings, of: 'everybody' },
] as const;

/** Whether this person may see candidates. */
export const seesHiring = ({ role }: MeResponse): boolean => role !== 'qa_manager' && role !== 'candidate';

export function placesOf(me: MeResponse) {
  return PLACES.filter((place) => place.of === 'everybody' || seesHiring(me));
}
