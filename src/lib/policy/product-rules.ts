/**
 * The rules of the product itself, by family, for `docs/rules.md` and for the names of tests. A family is added to
 * by whoever builds its room; a rule without a test that names it, `[C1] …`, fails the watch over the register.
 */
import { access } from './product-rules/access.ts';
import { afterwards } from './product-rules/afterwards.ts';
import { arrivals } from './product-rules/arrivals.ts';
import { channels } from './product-rules/channels.ts';
import { checking } from './product-rules/checking.ts';
import { comparisons } from './product-rules/comparisons.ts';
import { consents } from './product-rules/consents.ts';
import { days } from './product-rules/days.ts';
import { decisions } from './product-rules/decisions.ts';
import { field } from './product-rules/field.ts';
import { images } from './product-rules/images.ts';
import { imports } from './product-rules/imports.ts';
import { laboratory } from './product-rules/laboratory.ts';
import { ledger } from './product-rules/ledger.ts';
import { ownPages } from './product-rules/own-pages.ts';
import { ownPolicies } from './product-rules/own-policies.ts';
import { programs } from './product-rules/programs.ts';
import { publications } from './product-rules/publications.ts';
import { renewals } from './product-rules/renewals.ts';
import { rulesPage } from './product-rules/rules-page.ts';
import { rulings } from './product-rules/rulings.ts';
import { running } from './product-rules/running.ts';
import { signers } from './product-rules/signers.ts';
import { store } from './product-rules/store.ts';
import { takedowns } from './product-rules/takedowns.ts';
import { verifying } from './product-rules/verifying.ts';
import { lookups } from './product-rules/lookups.ts';
import { jobs } from './product-rules/jobs.ts';
import { engines } from './product-rules/engines.ts';
import { backups } from './product-rules/backups.ts';
import { health } from './product-rules/health.ts';
import { edge } from './product-rules/edge.ts';
import { searching } from './product-rules/searching.ts';
import { sealing } from './product-rules/sealing.ts';
import { locking } from './product-rules/locking.ts';
import { waiting } from './product-rules/waiting.ts';
import { signingWays } from './product-rules/signing-ways.ts';
import { ownPhones } from './product-rules/own-phones.ts';
import { atTheEvent } from './product-rules/at-the-event.ts';
import { formLanguages } from './product-rules/form-languages.ts';
import { fieldFaults } from './product-rules/field-faults.ts';
import { usable } from './product-rules/usable.ts';
import { wholeWay } from './product-rules/whole-way.ts';
import { withdrawals } from './product-rules/withdrawals.ts';

export interface ProductRule {
	readonly id: string;
	readonly text: { readonly sv: string; readonly en: string };
}

export const productRules: readonly ProductRule[] = [
	...consents,
	...withdrawals,
	...decisions,
	...access,
	...imports,
	...takedowns,
	...images,
	...publications,
	...channels,
	...ledger,
	...store,
	...days,
	...running,
	...arrivals,
	...checking,
	...ownPolicies,
	...rulings,
	...comparisons,
	...rulesPage,
	...laboratory,
	...programs,
	...renewals,
	...afterwards,
	...signers,
	...ownPages,
	...field,
	...wholeWay,
	...verifying,
	...lookups,
	...jobs,
	...engines,
	...backups,
	...health,
	...edge,
	...searching,
	...sealing,
	...locking,
	...waiting,
	...signingWays,
	...ownPhones,
	...atTheEvent,
	...formLanguages,
	...fieldFaults,
	...usable
];
