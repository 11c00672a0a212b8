import { generateURI, verifySync } from 'otplib';

/** Codes change every 30 seconds (RFC 6238); the one before and the one after are accepted for clocks that differ. */
export const STEP_SECONDS = 30;

/**
 * The time step a six-digit code belongs to, or undefined when it is not valid around `at`.
 * @param secret base 32, as authenticator applications hold it.
 */
export function matchingStep(secret: string, code: string, at: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(at.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

/** The `otpauth:` address that authenticator applications read from a QR code. */
export function authenticatorUri(secret: string, email: string): string {
  return generateURI({ issuer: 'Réunir', label: email, secret });
}
