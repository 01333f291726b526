/** A line of a resume that says what somebody changed, and not only what they did. */
export const BRINGS_CHANGE =
  /\b(cut|reduc\w+|built|led|introduc\w+|rais\w+|launch\w+|sav\w+|improv\w+|won|grew|increas\w+|set up|trained|designed|migrat\w+|organis\w+|manag\w+|negotiat\w+|doubled|halved|rolled out|created|developed)\b/i;
