import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

/** On a phone the transcript slides over what rests on it. */
export function SourceDrawer(props: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Drawer position="bottom" size="85%" opened onClose={props.onClose} title={props.title}>
      {props.children}
    </Drawer>
  );
}
