/** The page that shows events as they arrive, and what it is fed with. */
package org.trucewire.app.console;
