import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const PERMISSION = 'reunir:permission';
export type RoutePermission = Permission | 'public';

/** The permission a handler needs. A handler without this or `Public` is refused to everybody. */
export const Can = (permission: Permission) => SetMetadata(PERMISSION, permission satisfies RoutePermission);

/** Open to anybody, without identity: such a handler reads no protected row. */
export const Public = () => SetMetadata(PERMISSION, 'public' satisfies RoutePermission);
