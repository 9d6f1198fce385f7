/** Figures of many documents in their context, laid side by side, and aims followed to their results. */
package org.gangmu.ledger;
