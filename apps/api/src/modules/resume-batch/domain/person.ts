/** Who a file is about, as far as it says. */
export interface ItemPerson {
  email: string | null;
  fullName: string | null;
  /** The last digits of the telephone number: with and without the country's code they are the same. */
  phoneEnd: string | null;
}

const COMPARED_DIGITS = 9;
const FEWEST_DIGITS = 7;
const LONGEST_NAME = 200;

export function personOf(read: {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
}): ItemPerson {
  const fullName = [read.firstName, read.lastName].filter(Boolean).join(' ').slice(0, LONGEST_NAME).trim();
  return {
    email: read.email?.trim().toLowerCase() ?? null,
    fullName: fullName === '' ? null : fullName,
    phoneEnd: phoneEnd(read.phone),
  };
}

function phoneEnd(phone: string | null): string | null {
  const digits = phone?.replace(/\D/g, '') ?? '';
  return digits.length < FEWEST_DIGITS ? null : digits.slice(-COMPARED_DIGITS);
}
