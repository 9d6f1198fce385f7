/** The folder of tables that a rulebook is: lexicons, settings, rules, examples; read with every problem at file:row:column. */
package org.gangmu.rulebook;
