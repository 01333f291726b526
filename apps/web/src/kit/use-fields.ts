import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { Refusal } from '../api/problem.js';

/**
 * A form whose fields are named as on the wire, so that what the server says about a field is shown at the field.
 * `submit` hands the values over; what is refused and names no field of this form is thrown on.
 */
export function useFields<Values extends Record<string, unknown>>(
  input: UseFormInput<Values> & { initialValues: Values },
) {
  const form: UseFormReturnType<Values> = useForm<Values>({ mode: 'controlled', ...input });
  const submit = (send: (values: Values) => Promise<unknown>) =>
    form.onSubmit(async (values) => {
      try {
        await send(values);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const known = Object.entries(error.fields).filter(([field]) => field in input.initialValues);
        form.setErrors(Object.fromEntries(known));
      }
    });
  return { form, submit };
}
