import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

/** Mantine's link and button as links of the router, with addresses that are checked when the app is built. */
export const TextLink = createLink(Anchor<'a'>);
export const ButtonLink = createLink(ButtonAsLink);

/** Looks like a button and is a link, so that it can be opened beside this page. */
function ButtonAsLink(props: ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>) {
  return <Button component="a" {...props} />;
}
