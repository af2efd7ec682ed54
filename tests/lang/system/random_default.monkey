// At the start the seed is 0.
puts(random(), random());
//> 0.6012629994179048
//> 0.7477740925472398
