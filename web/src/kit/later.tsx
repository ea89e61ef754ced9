import { lazy } from 'preact-iso';
import type { ComponentType } from 'preact';
import { LoadFailed } from './boundary.tsx';

/** A page, or a part of one, that is downloaded when it is first shown. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy<ComponentType<P>>(async () => {
    try {
      return await load();
    } catch (error) {
      console.error(error);
      return LoadFailed;
    }
  });
