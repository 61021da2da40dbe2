/** The description of /api/v1 (OpenAPI 3.1). */
import { mostInputs } from '../use-cases/decide-inputs.ts';
import { decisionSchemas } from './decision-schemas.ts';
import { exampleDecisions, exampleInputs } from './examples.ts';
import { objectOf, ref, type Schema } from './schema.ts';

const json = (schema: Schema, examples: Readonly<Record<string, { readonly value: unknown }>> = {}) => ({
	'application/json': Object.keys(examples).length === 0 ? { schema } : { schema, examples }
});
const errorOf = (error: string): Schema => objectOf({ error: { const: error } }, ['error']);
const refusal = (description: string, error: string) => ({
	description,
	content: json(errorOf(error))
});

export function openApiDocument() {
	const [oneInput] = exampleInputs;
	const [oneDecision] = exampleDecisions;
	const list = (items: Schema): Schema => ({ type: 'array', items, minItems: 1, maxItems: mostInputs });
	return {
		openapi: '3.1.0',
		info: {
			title: 'Bildlov',
			version: '1',
			description: 'May this image of this person be published in this channel, on this day?'
		},
		servers: [{ url: '/' }],
		paths: {
			'/api/v1/decide': {
				post: {
					operationId: 'decide',
					summary: 'Decides about one input, or about a list of them.',
					description:
						`One input gets one decision; a list of 1 to ${mostInputs} gets a list, in the same order. Nothing is ` +
						'looked up about anybody and nothing is kept: the answer rests on what the request brings along. ' +
						'One fault anywhere refuses the whole.',
					security: [{ token: [] }],
					requestBody: {
						required: true,
						content: json(
							{ oneOf: [ref('Input'), list(ref('Input'))] },
							{ one: { value: oneInput }, several: { value: exampleInputs } }
						)
					},
					responses: {
						'200': {
							description: 'The decision, or the decisions in order.',
							content: json(
								{ oneOf: [ref('Decision'), list(ref('Decision'))] },
								{ one: { value: oneDecision }, several: { value: exampleDecisions } }
							)
						},
						'400': refusal('The body is not JSON, or not UTF-8.', 'NotJson'),
						'401': refusal('The token is unknown, has ended or was revoked.', 'TokenNotGood'),
						'413': {
							description: 'The body, or one input in it, is larger than `most` bytes.',
							content: json(ref('TooLarge'))
						},
						'415': refusal('The content type is not application/json.', 'NotJsonType'),
						'422': {
							description: 'Invalid input, every fault by path. Nothing was decided.',
							content: json(ref('InvalidInput'))
						}
					}
				}
			},
			'/api/v1/people/{id}/verdicts': {
				get: {
					operationId: 'readVerdicts',
					summary: 'One person’s verdicts in every channel, today.',
					description: 'For signed-in staff, within the units that they see. A token does not open it.',
					security: [{ session: [] }, { secureSession: [] }],
					parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
					responses: {
						'200': {
							description: 'The answers and their rules; no names.',
							content: json(ref('PersonVerdicts'))
						},
						'401': refusal('Nobody is signed in.', 'NotSignedIn'),
						'403': refusal('The role does not look at people.', 'NotAllowed'),
						'404': refusal('There is no such person, or not in these units.', 'NotFound')
					}
				}
			}
		},
		components: {
			securitySchemes: {
				token: {
					type: 'http',
					scheme: 'bearer',
					description: 'A token from Bildlov’s page Andra system (/programs). It begins with bildlov_.'
				},
				session: { type: 'apiKey', in: 'cookie', name: 'bildlov.session_token' },
				secureSession: {
					type: 'apiKey',
					in: 'cookie',
					name: '__Secure-bildlov.session_token',
					description: 'The same, where the site is reached over https.'
				}
			},
			schemas: decisionSchemas
		}
	};
}
