"""Room for a large body: few may be there at once, and waiting for it is no silence of the server's."""

import asyncio
from contextlib import AsyncExitStack


class Room:
    """A place among the large, kept until the body is done with."""

    def __init__(
        self,
        until: AsyncExitStack,
        places: asyncio.Semaphore,
        deadline: asyncio.Timeout,
        *,
        may_stay: bool = False,
    ) -> None:
        self._until = until
        self._taken = False
        self._places = places
        self._deadline = deadline
        self.may_stay = may_stay
        """Whether a body may stay packed, which takes less of it."""
        self.has_answer = False
        """Whether a server has begun to answer with a body."""

    async def take(self) -> None:
        """Wait for a place, however long; the deadline waits as well. One is enough for all that is asked."""
        if self._taken:
            return
        self._taken = True
        loop = asyncio.get_running_loop()
        end = self._deadline.when()
        begun = loop.time()
        self._deadline.reschedule(None)
        await self._until.enter_async_context(self._places)
        self._deadline.reschedule(None if end is None else end + loop.time() - begun)
